import { eq } from 'drizzle-orm'
import type { Invitation } from '#core/contracts/workspaces'
import { INVITATION_LIFE } from '#core/domain/access/invitation'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { invitation } from '../../db/schema/index.ts'
import { notYetMember } from './guards.ts'
import { stillPending } from './invitation-guards.ts'
import { invitationMail } from './invitation-mail.ts'
import { findInvitation, toInvitation } from './invitations.ts'

/** Sends the mail once more and renews the seven days, also of one that has expired. Throws `conflict` once answered. */
export async function resendInvitation(ctx: Ctx, id: string): Promise<Invitation> {
  authorize(ctx, 'member:manage')
  const before = await findInvitation(ctx.db, ctx.workspaceId, id)
  const expiresAt = new Date(ctx.now + INVITATION_LIFE)
  const row = { ...before, expiresAt }
  const mail = await invitationMail(ctx, row)
  const body = toInvitation(row, ctx.now)
  await commit(ctx, {
    permission: 'member:manage',
    guards: [stillPending(id), notYetMember(ctx.workspaceId, row.email)],
    writes: [ctx.db.update(invitation).set({ expiresAt }).where(eq(invitation.id, id)), mail.write],
    audit: {
      action: 'invitation.resent',
      resource: 'invitation',
      resourceId: id,
      detail: { email: row.email },
    },
    events: [mail.event],
    answer: { status: 200, body },
  })
  return body
}
