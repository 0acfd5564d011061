import { describe, expect, it } from 'vitest'
import {
  type Actor,
  actorAllows,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
  roleAllows,
  rolesThatAllow,
} from './permissions.ts'

/** Who may do what, written out by hand: `o`wner, `a`dmin, `e`ditor, `r`eviewer, `v`iewer. */
const MATRIX: Record<Permission, string> = {
  'content:read': 'oaerv',
  'content:write': 'oae',
  'content:review': 'oaer',
  'comment:write': 'oaer',
  'comment:moderate': 'oa',
  'template:read': 'oaerv',
  'template:write': 'oae',
  'brand:read': 'oaerv',
  'brand:write': 'oae',
  'knowledge:read': 'oaerv',
  'knowledge:write': 'oae',
  'generation:run': 'oae',
  'broadcast:send': 'oae',
  'audience:count': 'oaerv',
  'audience:read': 'oae',
  'audience:write': 'oae',
  'audience:manage': 'oa',
  'member:read': 'oaerv',
  'member:manage': 'oa',
  'apikey:manage': 'oa',
  'webhook:manage': 'oa',
  'workspace:update': 'oa',
  'workspace:delete': 'o',
  'audit:read': 'oa',
  'operations:manage': 'oa',
}
const pairs = ROLES.flatMap((role) => PERMISSIONS.map((permission) => [role, permission] as const))
const person = { userId: 'u', name: 'Ana' }
const asUser = (role: Role): Actor => ({ kind: 'user', ...person, sessionId: 's', role })
const asKey = (role: Role, scopes: readonly Permission[]): Actor => ({
  kind: 'apiKey',
  ...person,
  keyId: 'k',
  role,
  scopes,
})

describe('the permission matrix', () => {
  it.each(pairs)('%s · %s', (role, permission) => {
    const expected = MATRIX[permission].includes(role.charAt(0))
    expect(roleAllows(role, permission)).toBe(expected)
    expect(actorAllows(asUser(role), permission)).toBe(expected)
    expect(rolesThatAllow(permission).includes(role)).toBe(expected)
  })

  it('gives a stronger role all that a weaker one holds', () => {
    for (const [i, role] of ROLES.entries())
      for (const weaker of ROLES.slice(i))
        for (const permission of PERMISSIONS)
          if (roleAllows(weaker, permission)) expect(roleAllows(role, permission)).toBe(true)
  })
})

describe('an API key', () => {
  it.each(pairs)('of an %s needs both the role and the scope for %s', (role, permission) => {
    const others = PERMISSIONS.filter((other) => other !== permission)
    expect(actorAllows(asKey(role, others), permission)).toBe(false)
    expect(actorAllows(asKey(role, [permission]), permission)).toBe(roleAllows(role, permission))
    expect(actorAllows(asKey(role, []), permission)).toBe(false)
  })
})

describe('an application', () => {
  it.each(pairs)('that acts for an %s needs both the role and the consent for %s', (role, permission) => {
    const user = { kind: 'user', ...person, sessionId: 's', role } as const
    const through = (scopes: readonly Permission[]): Actor => ({
      ...user,
      grant: { clientId: 'app', scopes, offline: false },
    })
    expect(actorAllows(through([permission]), permission)).toBe(roleAllows(role, permission))
    expect(actorAllows(through(PERMISSIONS.filter((other) => other !== permission)), permission)).toBe(false)
  })
})

it('lets the system do everything: it has no claims, its reactions are code', () => {
  for (const permission of PERMISSIONS)
    expect(actorAllows({ kind: 'system', name: 'relay' }, permission)).toBe(true)
})
