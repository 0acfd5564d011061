const BASE = '/api/auth'

/** The endpoint's path as the library knows it. */
export const enginePath = (path: string): string => path.slice(BASE.length) || '/'

/** The request as the library gets it: its hooks find the request's id in a header of ours. */
export function engineRequest(raw: Request, requestId: string): Request {
  const headers = new Headers(raw.headers)
  headers.set('x-request-id', requestId)
  return new Request(raw, { headers })
}
