import { eq } from 'drizzle-orm'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { invitation } from '../../db/schema/index.ts'
import { stillPending } from './invitation-guards.ts'
import { findInvitation } from './invitations.ts'

/** Takes an invitation back; its link stops working at once. Throws `conflict` once it is answered. */
export async function cancelInvitation(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'member:manage')
  const { email } = await findInvitation(ctx.db, ctx.workspaceId, id)
  await commit(ctx, {
    permission: 'member:manage',
    guards: [stillPending(id)],
    writes: [ctx.db.update(invitation).set({ status: 'canceled' }).where(eq(invitation.id, id))],
    audit: { action: 'invitation.canceled', resource: 'invitation', resourceId: id, detail: { email } },
    events: [{ type: 'invitation.canceled', data: { invitationId: id } }],
  })
}
