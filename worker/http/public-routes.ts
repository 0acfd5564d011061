/** Routes that answer without a credential; better-auth guards its own. Everything else asks for one first. */
const PUBLIC: readonly RegExp[] = [
  /^\/api\/auth(\/|$)/,
  /^\/api\/health(\/live)?$/,
  /^\/api\/(openapi\.json|docs)$/,
  /^\/api\/calendar\/[^/]+$/,
  /^\/api\/review(\/|$)/,
  /^\/api\/audience\/unsubscribe\/[^/]+$/,
  /^\/api\/audience\/preferences\/[^/]+(\/push(\/end)?)?$/,
  /^\/api\/dev\/mailbox(\/|$)/,
  /^\/api\/notifications\/(hooks|t)\//,
  /^\/api\/workspaces\/invitations\/[^/]+$/,
]

export const isPublic = (path: string): boolean => PUBLIC.some((pattern) => pattern.test(path))
