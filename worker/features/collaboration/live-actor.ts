import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type AccountActor, type Permission, roleSchema } from '#core/domain/access/permissions'
import { AppError, forbidden } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { liveCredential } from '../../db/commit.ts'

const rowsSchema = z.array(z.object({ role: roleSchema, live: z.number() }))

/**
 * The actor with the role held now. A socket outlives the access token it was asked for with, so its ticket
 * asks the database. Throws `forbidden` for who is no longer a member, `unauthenticated` for a revoked
 * sign-in or key.
 */
export async function liveActor(ctx: Ctx, permission: Permission): Promise<AccountActor> {
  const { actor, workspaceId, deps } = ctx
  if (actor.kind === 'system' || actor.kind === 'guest') throw forbidden()
  const credential: SQL = liveCredential(ctx, actor, permission)
  const rows = await deps.database('first-primary').all(
    sql`SELECT role, EXISTS (${credential}) AS live FROM member
      WHERE organization_id = ${workspaceId} AND user_id = ${actor.userId}`,
  )
  const [member] = rowsSchema.parse(rows)
  if (!member) throw forbidden('You are no longer a member of this workspace.')
  if (!member.live) throw new AppError('unauthenticated', 'This sign-in or key has been revoked.')
  return { ...actor, role: member.role }
}
