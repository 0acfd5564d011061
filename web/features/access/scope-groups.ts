import { PERMISSIONS, type Permission, type Role, roleAllows } from '#core/domain/access/permissions'

/** What a key may touch, in the order people think of it. */
export const SCOPE_GROUPS = [
  {
    key: 'content',
    scopes: ['content:read', 'content:write', 'content:review', 'comment:write', 'comment:moderate'],
  },
  {
    key: 'writing',
    scopes: [
      'generation:run',
      'template:read',
      'template:write',
      'brand:read',
      'brand:write',
      'knowledge:read',
      'knowledge:write',
    ],
  },
  { key: 'sending', scopes: ['broadcast:send'] },
  { key: 'audience', scopes: ['audience:count', 'audience:read', 'audience:write', 'audience:manage'] },
  { key: 'people', scopes: ['member:read', 'member:manage', 'apikey:manage'] },
  {
    key: 'workspace',
    scopes: ['workspace:update', 'workspace:delete', 'webhook:manage', 'audit:read', 'operations:manage'],
  },
] as const satisfies readonly { key: string; scopes: readonly Permission[] }[]

/** The scopes a person may hand on: never more than the role allows. */
export const grantable = (role: Role): Permission[] =>
  PERMISSIONS.filter((permission) => roleAllows(role, permission))

/** `content:read` as a key of the catalogue, which parts its keys by colons. */
export const scopeKey = (scope: Permission) => scope.replace(':', '_')
