import { and, eq } from 'drizzle-orm'
import type { Invitation, InviteInput } from '#core/contracts/workspaces'
import { INVITATION_LIFE } from '#core/domain/access/invitation'
import { forbidden, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Guard, type Statement } from '../../db/commit.ts'
import { invitation, organization } from '../../db/schema/index.ts'
import { notYetMember } from './guards.ts'
import { onlyInvitation, roomForInvitation, stillPending } from './invitation-guards.ts'
import { invitationMail } from './invitation-mail.ts'
import { type NamedInvitation, selectInvitations, toInvitation } from './invitations.ts'

/**
 * Invites an address for seven days, by mail. An open invitation of the same address is renewed with the new role.
 * Throws `conflict` when the person is a member already. The link in the mail is the only way to its id for outsiders.
 */
export async function invite(ctx: Ctx, { email, role }: InviteInput): Promise<Invitation> {
  authorize(ctx, 'member:manage')
  if (ctx.actor.kind === 'system' || ctx.actor.kind === 'guest') throw forbidden()
  const inviter = actorPerson(ctx.actor)
  const open = await findOpen(ctx, email)
  const terms = { role, inviterId: inviter.id, expiresAt: new Date(ctx.now + INVITATION_LIFE) }
  const row: NamedInvitation = { ...(open ?? (await blank(ctx, email))), ...terms, inviterName: inviter.name }
  const write = open
    ? ctx.db.update(invitation).set(terms).where(eq(invitation.id, row.id))
    : ctx.db.insert(invitation).values(row)
  const guards = open ? [stillPending(row.id)] : [roomForInvitation(ctx.workspaceId)]
  return send(ctx, row, write, [
    notYetMember(ctx.workspaceId, email),
    onlyInvitation(ctx.workspaceId, email, row.id),
    ...guards,
  ])
}

/** Commits the invitation together with its mail. */
async function send(ctx: Ctx, row: NamedInvitation, write: Statement, guards: Guard[]): Promise<Invitation> {
  const mail = await invitationMail(ctx, row)
  const body = toInvitation(row, ctx.now)
  await commit(ctx, {
    permission: 'member:manage',
    guards,
    writes: [write, mail.write],
    audit: {
      action: 'member.invited',
      resource: 'invitation',
      resourceId: row.id,
      detail: { email: row.email, role: body.role },
    },
    events: [{ type: 'member.invited', data: { invitationId: row.id, role: body.role } }, mail.event],
    answer: { status: 201, body },
  })
  return body
}

async function findOpen(ctx: Ctx, email: string): Promise<NamedInvitation | undefined> {
  const [row] = await selectInvitations(
    ctx.db,
    and(
      eq(invitation.organizationId, ctx.workspaceId),
      eq(invitation.email, email),
      eq(invitation.status, 'pending'),
    ),
  )
  return row
}

async function blank(ctx: Ctx, email: string) {
  const [workspace] = await ctx.db
    .select({ workspaceName: organization.name, locale: organization.locale })
    .from(organization)
    .where(eq(organization.id, ctx.workspaceId))
  if (!workspace) throw notFound('workspace')
  return {
    id: ctx.deps.newId(),
    organizationId: ctx.workspaceId,
    email,
    status: 'pending',
    createdAt: new Date(ctx.now),
    ...workspace,
  }
}
