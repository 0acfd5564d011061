import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { z } from 'zod'
import { authOptionsSchema } from '#core/contracts/auth'
import { api, tokens } from '#web/lib/api'
import { safePath } from '#web/lib/safe-path'

const accountSchema = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    emailVerified: z.boolean(),
    twoFactorEnabled: z.boolean().nullish(),
  }),
  session: z.object({ id: z.string(), token: z.string() }),
})

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => api.get('/api/auth/get-session', accountSchema.nullable(), { signal }),
})
export const useAccount = () => useQuery(accountQuery)

export const useAuthOptions = () =>
  useQuery({
    queryKey: ['auth-options'],
    queryFn: ({ signal }) => api.get('/api/auth/options', authOptionsSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What signing in answers: when an application waits for it, `url` leads on to that. */
export const signedInSchema = z.looseObject({ redirect: z.boolean().optional(), url: z.string().nullish() })
export type SignedIn = z.infer<typeof signedInSchema>

/** After signing in: nothing of before stays, and the way goes on to where it led. */
export function useGoOn() {
  const router = useRouter()
  const queryClient = useQueryClient()
  return async (next: string | undefined, { redirect, url }: SignedIn) => {
    if (redirect && url) return globalThis.location.assign(url)
    await tokens.renew()
    queryClient.clear()
    router.history.push(safePath(next) ?? '/')
  }
}
