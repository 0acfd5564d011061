import { desc, eq, sql } from 'drizzle-orm'
import { roleSchema } from '#core/domain/access/permissions'
import { member } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'

interface SignedIn {
  user: { id: string; name: string }
  session: Record<string, unknown> & { id: string }
}

/**
 * What an access token says beside `sub`, `iss`, `aud`, `iat` and `exp`. The workspace is the session's
 * active one while the person is a member of it, else another of theirs, else null; the role is the live one.
 */
export async function tokenClaims(deps: Deps, { user, session }: SignedIn) {
  const { activeOrganizationId: active } = session
  const place = await membership(deps, user.id, typeof active === 'string' ? active : null)
  return {
    jti: deps.newId(),
    sid: session.id,
    name: user.name,
    wid: place?.workspaceId ?? null,
    role: place ? roleSchema.parse(place.role) : null,
  }
}

/** The membership in the preferred workspace, or else the oldest one. Undefined for a person without any. */
export async function membership(deps: Deps, userId: string, preferred: string | null) {
  const [row] = await deps.primary
    .select({ workspaceId: member.organizationId, role: member.role })
    .from(member)
    .where(eq(member.userId, userId))
    .orderBy(desc(sql`${member.organizationId} IS ${preferred}`), member.createdAt)
    .limit(1)
  return row
}
