import { z } from 'zod'

export const ROLES = ['owner', 'admin', 'editor', 'reviewer', 'viewer'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

export const PERMISSIONS = [
  'content:read',
  'content:write',
  'content:review',
  'comment:write',
  'comment:moderate',
  'template:read',
  'template:write',
  'brand:read',
  'brand:write',
  'knowledge:read',
  'knowledge:write',
  'generation:run',
  'broadcast:send',
  'audience:count',
  'audience:read',
  'audience:write',
  'audience:manage',
  'member:read',
  'member:manage',
  'apikey:manage',
  'webhook:manage',
  'workspace:update',
  'workspace:delete',
  'audit:read',
  'operations:manage',
] as const
export type Permission = (typeof PERMISSIONS)[number]

/** Who may not write to people sees how many there are, and not who they are. */
const viewer: Permission[] = [
  'content:read',
  'template:read',
  'brand:read',
  'knowledge:read',
  'audience:count',
  'member:read',
]
/** A viewer reads comments with the content; whoever judges a text also talks about it. */
const reviewer: Permission[] = [...viewer, 'content:review', 'comment:write']
const editor: Permission[] = [
  ...reviewer,
  'content:write',
  'template:write',
  'brand:write',
  'knowledge:write',
  'generation:run',
  'broadcast:send',
  'audience:read',
  'audience:write',
]
const admin: Permission[] = [
  ...editor,
  'comment:moderate',
  'audience:manage',
  'member:manage',
  'apikey:manage',
  'webhook:manage',
  'workspace:update',
  'audit:read',
  'operations:manage',
]

/** What each role may do; a role holds all that the weaker ones hold. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  viewer,
  reviewer,
  editor,
  admin,
  owner: [...admin, 'workspace:delete'],
}

export const roleAllows = (role: Role, permission: Permission): boolean =>
  ROLE_PERMISSIONS[role].includes(permission)

export const rolesThatAllow = (permission: Permission): Role[] =>
  ROLES.filter((role) => roleAllows(role, permission))

/** A signed-in person, in a workspace or in none. */
export interface Person {
  userId: string
  name: string
  sessionId: string
}

/** What a person lets an application do for them. `offline` grants live on without the person's session. */
export interface Grant {
  clientId: string
  scopes: readonly Permission[]
  offline: boolean
}

/**
 * Who acts; `name` is the person's, as shown to others. A user and an API key carry the role; a key is
 * narrowed further by its scopes, and so is a user who acts through an application, by the grant.
 */
export type Actor =
  | { kind: 'user'; userId: string; name: string; sessionId: string; role: Role; grant?: Grant }
  | { kind: 'apiKey'; keyId: string; userId: string; name: string; role: Role; scopes: readonly Permission[] }
  /** Someone without an account, by a review link: they may do what its page offers, and hold no permission. */
  | { kind: 'guest'; linkId: string; name: string }
  | { kind: 'system'; name: string; for?: { userId: string; name: string } }

/** An actor with an account behind it. */
export type AccountActor = Exclude<Actor, { kind: 'system' | 'guest' }>

/** True when the actor may do it as far as its claims tell; `commit` checks the live role once more. */
export function actorAllows(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'guest') return false
  if (!roleAllows(actor.role, permission)) return false
  const scopes = actor.kind === 'user' ? actor.grant?.scopes : actor.scopes
  return scopes === undefined || scopes.includes(permission)
}
