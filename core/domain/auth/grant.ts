import { type Grant, PERMISSIONS, type Permission } from '../access/permissions.ts'

/** Scopes that are about identity and life, not about a workspace. */
export const IDENTITY_SCOPES = ['openid', 'profile', 'email', 'offline_access'] as const
/** All an application may ask for: identity, and the permissions of the house by their own names. */
export const OAUTH_SCOPES: readonly string[] = [...IDENTITY_SCOPES, ...PERMISSIONS]

const isPermission = (scope: string): scope is Permission => PERMISSIONS.some((name) => name === scope)

/** The grant an access token carries (RFC 9068), or undefined for a person's own token. */
export function grantOf(claims: { client_id?: string; scope?: string }): Grant | undefined {
  if (claims.client_id === undefined) return undefined
  const scopes = (claims.scope ?? '').split(' ')
  return {
    clientId: claims.client_id,
    scopes: scopes.filter(isPermission),
    offline: scopes.includes('offline_access'),
  }
}
