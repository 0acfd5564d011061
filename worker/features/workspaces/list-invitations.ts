import { and, desc, eq } from 'drizzle-orm'
import type { Invitation } from '#core/contracts/workspaces'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { invitation } from '../../db/schema/index.ts'
import { selectInvitations, toInvitation } from './invitations.ts'

/** Invitations nobody has answered yet, newest first; the number of them is bounded when they are made. */
export async function listInvitations(ctx: Ctx): Promise<Invitation[]> {
  authorize(ctx, 'member:manage')
  const rows = await selectInvitations(
    ctx.db,
    and(eq(invitation.organizationId, ctx.workspaceId), eq(invitation.status, 'pending')),
  ).orderBy(desc(invitation.createdAt), desc(invitation.id))
  return rows.map((row) => toInvitation(row, ctx.now))
}
