import { useSyncExternalStore } from 'react'
import { type Permission, type Role, roleAllows } from '#core/domain/access/permissions'
import { tokens } from './api.ts'

export interface Session {
  userId: string
  sessionId: string
  name: string
  workspaceId: string
  role: Role
  /** What the role allows; hides what would be refused, the server decides. */
  can(permission: Permission): boolean
}

/** Who is signed in and in which workspace. Null outside a workspace: pages of the frame never see that. */
export function useOptionalSession(): Session | null {
  const claims = useSyncExternalStore(tokens.subscribe, tokens.claims)
  if (!claims?.wid || !claims.role) return null
  const { sub, sid, name, wid, role } = claims
  return {
    userId: sub,
    sessionId: sid,
    name,
    workspaceId: wid,
    role,
    can: (permission) => roleAllows(role, permission),
  }
}

/** For pages inside the frame, whose guard has made sure of a person and a workspace. */
export function useSession(): Session {
  const session = useOptionalSession()
  if (!session) throw new Error('This page is only shown inside a workspace.')
  return session
}
