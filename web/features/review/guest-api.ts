import { queryOptions } from '@tanstack/react-query'
import { guestReviewSchema } from '#core/contracts/review-links'
import { type Api, createApi } from '#web/lib/api'
import { loadFaultWords } from '#web/lib/fault-words'

/** Nobody is signed in here, whoever may be signed in beside. */
const NOBODY = {
  get: async () => null,
  renew: async () => null,
  claims: () => null,
  ended: () => false,
  forget() {},
  subscribe: () => () => {},
}

/** The API as the holder of a link: the token goes in a header, never into an address. */
const createGuestApi = (token: string): Api =>
  createApi({
    fetch(input, init) {
      const headers = new Headers(init?.headers)
      headers.set('x-review-token', token)
      return globalThis.fetch(input, { ...init, headers, credentials: 'omit' })
    },
    tokens: NOBODY,
    newId: () => crypto.randomUUID(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    language: () => document.documentElement.lang,
    faultWords: loadFaultWords,
  })

/** What the holder of a link can do. */
export function guestReview(token: string) {
  const api = createGuestApi(token)
  return {
    query: queryOptions({
      queryKey: ['guest-review', token],
      queryFn: ({ signal }) => api.get('/api/review', guestReviewSchema, { signal }),
      refetchInterval: 15_000,
      retry: false,
    }),
    approve: (hash: string, comment: string) =>
      api.post('/api/review/approve', { hash, comment }, guestReviewSchema),
    requestChanges: (comment: string) =>
      api.post('/api/review/request-changes', { comment }, guestReviewSchema),
    comment: (comment: string) => api.post('/api/review/comments', { comment }),
  }
}
export type GuestApi = ReturnType<typeof guestReview>
