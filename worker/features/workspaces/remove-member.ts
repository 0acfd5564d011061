import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { endMembership } from './end-membership.ts'
import { memberGuards } from './guards.ts'
import { findMember } from './repository.ts'

/** Takes somebody out of the workspace. Throws `forbidden` when owners alone may, `conflict` for the last owner. */
export async function removeMember(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'member:manage')
  const before = await findMember(ctx.db, ctx.workspaceId, id)
  await commit(ctx, {
    permission: 'member:manage',
    guards: memberGuards(ctx, before, null),
    writes: endMembership(ctx.db, before, ctx.now),
    audit: {
      action: 'member.removed',
      resource: 'member',
      resourceId: id,
      detail: { name: before.name, userId: before.userId, role: before.role },
    },
    events: [{ type: 'member.removed', data: { userId: before.userId } }],
  })
}
