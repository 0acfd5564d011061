import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { z } from 'zod'
import { api } from '#web/lib/api'
import { signedInSchema, useGoOn } from './account.ts'
import { oauthQuery } from './oauth-query.ts'

/** Signed in, sent on to a client that asked, or asked for the second factor. */
const answerSchema = signedInSchema.extend({ twoFactorRedirect: z.boolean().optional() })

export interface Credentials {
  email: string
  password: string
}

export function useSignIn(next: string | undefined) {
  const goOn = useGoOn()
  const router = useRouter()
  return useMutation({
    mutationFn: (credentials: Credentials) =>
      api.post('/api/auth/sign-in/email', { ...credentials, ...oauthQuery() }, answerSchema),
    onSuccess: async (answer) => {
      if (!answer.twoFactorRedirect) return goOn(next, answer)
      // The request of an application that waits is in the address, signed in its exact form.
      const waiting = 'oauth_query' in oauthQuery()
      if (waiting) return globalThis.location.assign(`/two-factor${globalThis.location.search}`)
      return router.navigate({ to: '/two-factor', search: { next } })
    },
  })
}

/** Leaves for Google or GitHub; they send the person back to `next`. */
export function useSocialSignIn(next: string | undefined) {
  return useMutation({
    mutationFn: (provider: 'google' | 'github') =>
      api.post(
        '/api/auth/sign-in/social',
        { provider, callbackURL: next ?? '/', ...oauthQuery() },
        z.object({ url: z.string() }),
      ),
    onSuccess: ({ url }) => globalThis.location.assign(url),
  })
}
