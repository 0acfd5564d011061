import { unmakesOwner } from '#core/domain/access/membership'
import { forbidden } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { endMembership } from './end-membership.ts'
import { anotherOwner, sameRole } from './guards.ts'
import { findMemberOf } from './repository.ts'

/** The signed-in person leaves; whoever is the last owner cannot: throws `conflict`. */
export async function leaveWorkspace(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== 'user' || ctx.actor.grant) throw forbidden('Only a signed-in person can leave.')
  const before = await findMemberOf(ctx.db, ctx.workspaceId, ctx.actor.userId)
  const guards = unmakesOwner(before.role, null)
    ? [sameRole(before), anotherOwner(before)]
    : [sameRole(before)]
  await commit(ctx, {
    permission: null,
    guards,
    writes: endMembership(ctx.db, before, ctx.now),
    audit: {
      action: 'member.left',
      resource: 'member',
      resourceId: before.id,
      detail: { name: before.name, userId: before.userId, role: before.role },
    },
    events: [{ type: 'member.removed', data: { userId: before.userId } }],
    answer: { status: 204, body: null },
  })
}
