import { useMutation } from '@tanstack/react-query'
import { api, tokens } from '#web/lib/api'

/** Ends the session. The page is loaded anew, so that nothing of the person stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => api.post('/api/auth/sign-out', {}),
    onSuccess: () => {
      tokens.forget()
      globalThis.location.assign('/sign-in')
    },
  })
}
