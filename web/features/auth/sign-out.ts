import { useMutation } from '@tanstack/react-query'
import { api, tokens } from '#web/lib/api'

/**
 * Ends the session. The page is loaded anew, so that nothing of the person stays in memory; `next` is where whoever
 * signs in after it goes on.
 */
export function useSignOut(next?: string) {
  return useMutation({
    mutationFn: () => api.post('/api/auth/sign-out', {}),
    onSuccess: () => {
      tokens.forget()
      globalThis.location.assign(next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in')
    },
  })
}
