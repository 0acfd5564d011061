import { and, eq } from 'drizzle-orm'
import { roleSchema } from '#core/domain/access/permissions'
import { member } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'

/**
 * What the access token of an application says beside the standard claims. The grant was given in one
 * workspace: outside it, or after the person has left it, the token opens nothing.
 */
export async function applicationClaims(
  deps: Deps,
  { user, referenceId }: { user?: { id: string; name: string } | null; referenceId?: string },
) {
  if (!user) return {}
  const role = referenceId && (await roleIn(deps, referenceId, user.id))
  return { name: user.name, wid: role ? referenceId : null, role: role || null }
}

async function roleIn(deps: Deps, workspaceId: string, userId: string) {
  const [row] = await deps.primary
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, workspaceId), eq(member.userId, userId)))
  return row && roleSchema.parse(row.role)
}
