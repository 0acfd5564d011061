import { eq } from 'drizzle-orm'
import type { Member } from '#core/contracts/workspaces'
import type { Role } from '#core/domain/access/permissions'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { member } from '../../db/schema/index.ts'
import { memberGuards } from './guards.ts'
import { findMember } from './repository.ts'
import { toMember } from './rows.ts'

/** Gives a member another role. Throws `forbidden` when owners alone may, `conflict` for the last owner. */
export async function changeRole(ctx: Ctx, id: string, role: Role): Promise<Member> {
  authorize(ctx, 'member:manage')
  const before = await findMember(ctx.db, ctx.workspaceId, id)
  await commit(ctx, {
    permission: 'member:manage',
    guards: memberGuards(ctx, before, role),
    writes: [ctx.db.update(member).set({ role }).where(eq(member.id, id))],
    audit: {
      action: 'member.role_changed',
      resource: 'member',
      resourceId: id,
      detail: { name: before.name, userId: before.userId, from: before.role, to: role },
    },
    events: [{ type: 'member.role_changed', data: { userId: before.userId, role } }],
  })
  return toMember({ ...before, role })
}
