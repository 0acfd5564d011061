import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { providerSchema, runSchema, usageSchema } from '#core/contracts/generation'
import { api } from '#web/lib/api'

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['generation', 'run', id],
    queryFn: ({ signal }) => api.get(`/api/content/generate/runs/${id}`, runSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const providersQuery = () =>
  queryOptions({
    queryKey: ['generation', 'providers'],
    queryFn: async ({ signal }) =>
      (
        await api.get('/api/content/generate/providers', z.object({ items: z.array(providerSchema) }), {
          signal,
        })
      ).items,
    staleTime: 300_000,
  })

export const usageQuery = () =>
  queryOptions({
    queryKey: ['generation', 'usage'],
    queryFn: ({ signal }) => api.get('/api/content/generate/usage', usageSchema, { signal }),
  })
