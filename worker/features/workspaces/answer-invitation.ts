import { eq } from 'drizzle-orm'
import type { Workspace } from '#core/contracts/workspaces'
import { sameAddress } from '#core/domain/access/invitation'
import { AppError, notFound } from '#core/errors'
import { type AccountCtx, asMember } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { invitation, member, organization, session } from '../../db/schema/index.ts'
import { notYetMember } from './guards.ts'
import { stillPending } from './invitation-guards.ts'
import { findInvitationByLink, invitedRole, type NamedInvitation } from './invitations.ts'
import { toWorkspace } from './rows.ts'
import { verifiedAddress } from './view-invitation.ts'

/** Makes the invited person a member and moves this sign-in into the workspace. */
export async function acceptInvitation(ctx: AccountCtx, id: string): Promise<Workspace> {
  const row = await answerable(ctx, id)
  const { userId, sessionId } = ctx.person
  const role = invitedRole(row)
  const workspaceId = row.organizationId
  const [workspace] = await ctx.db.select().from(organization).where(eq(organization.id, workspaceId))
  if (!workspace) throw notFound('invitation')
  const body = toWorkspace(workspace, role)
  const membership = {
    id: ctx.deps.newId(),
    organizationId: workspaceId,
    userId,
    role,
    createdAt: new Date(ctx.now),
  }
  await commit(asMember(ctx, workspaceId, role), {
    permission: null,
    guards: [stillPending(id), notYetMember(workspaceId, row.email)],
    writes: [
      ctx.db.insert(member).values(membership),
      ctx.db.update(invitation).set({ status: 'accepted' }).where(eq(invitation.id, id)),
      ctx.db.update(session).set({ activeOrganizationId: workspaceId }).where(eq(session.id, sessionId)),
    ],
    audit: {
      action: 'member.joined',
      resource: 'member',
      resourceId: membership.id,
      detail: { email: row.email, userId, role, invitationId: id },
    },
    events: [{ type: 'member.joined', data: { userId, role } }],
    answer: { status: 200, body },
  })
  return body
}

/** Says no; the address can be invited again. */
export async function declineInvitation(ctx: AccountCtx, id: string): Promise<void> {
  const row = await answerable(ctx, id)
  await commit(asMember(ctx, row.organizationId, invitedRole(row)), {
    permission: null,
    guards: [stillPending(id)],
    writes: [ctx.db.update(invitation).set({ status: 'rejected' }).where(eq(invitation.id, id))],
    audit: {
      ...{ action: 'invitation.declined', resource: 'invitation', resourceId: id },
      detail: { email: row.email },
    },
    events: [{ type: 'invitation.declined', data: { invitationId: id } }],
    answer: { status: 204, body: null },
  })
}

/** Throws `forbidden` unless the address is proved to be this person's, `conflict` when it is answered or too late. */
async function answerable(ctx: AccountCtx, id: string): Promise<NamedInvitation> {
  const row = await findInvitationByLink(ctx.db, id)
  if (!sameAddress(row.email, await verifiedAddress(ctx.db, ctx.person)))
    throw new AppError(
      'forbidden',
      'This invitation is for another address. Sign in with the one it was sent to.',
      {
        reason: 'invitation_elsewhere',
      },
    )
  if (row.status !== 'pending') throw stillPending(id).error
  if (row.expiresAt.getTime() <= ctx.now)
    throw new AppError('conflict', 'This invitation has expired. Ask for a new one.', {
      reason: 'invitation_expired',
    })
  return row
}
