import { QueryClient } from '@tanstack/react-query'
import { isProblem } from '#web/lib/problem'

/**
 * `api` already tries again when no answer came; a refusal would be the same the second time. What a person does
 * without a network fails and is told, rather than be done hours later unasked.
 */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => isProblem(error, 'internal', 'provider_unavailable') && count < 2,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
