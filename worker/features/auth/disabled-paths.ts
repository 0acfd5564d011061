/**
 * Endpoints of the library that are shut. Workspaces, members and invitations change through
 * `/api/workspaces`, where `commit` authorizes and audits; what is left has no use here.
 */
export const DISABLED_PATHS = [
  ...[
    'create',
    'update',
    'delete',
    'check-slug',
    'get-full-organization',
    'invite-member',
    'cancel-invitation',
    'accept-invitation',
    'reject-invitation',
    'get-invitation',
    'list-invitations',
    'list-user-invitations',
    'get-active-member',
    'get-active-member-role',
    'has-permission',
    'list-members',
    'update-member-role',
    'remove-member',
    'leave',
  ].map((name) => `/organization/${name}`),
  '/admin/oauth2/create-client',
  '/admin/oauth2/update-client',
  '/admin/oauth2/resources',
  '/oauth2/end-session',
  '/oauth2/end-session/confirm',
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
  '/update-session',
  '/change-email',
  '/delete-user',
  '/delete-user/callback',
  '/get-access-token',
  '/refresh-token',
  '/account-info',
]

/** No provider of ours posts its answer: Google and GitHub send the browser back by GET. */
export const isShut = (method: string, path: string): boolean =>
  method === 'POST' && path.startsWith('/callback/')
