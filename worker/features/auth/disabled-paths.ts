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
