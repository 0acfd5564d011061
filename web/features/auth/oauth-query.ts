/**
 * The signed request of a client that waits for a sign-in or a consent. It goes back to the server untouched:
 * the signature covers its exact form.
 */
export function oauthQuery(search: string = globalThis.location.search): { oauth_query?: string } {
  const query = new URLSearchParams(search)
  return query.has('sig') && query.has('client_id') ? { oauth_query: search.replace(/^\?/, '') } : {}
}
