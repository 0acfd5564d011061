import { and, eq, getTableColumns, type SQL } from 'drizzle-orm'
import type { Invitation } from '#core/contracts/workspaces'
import { invitationState } from '#core/domain/access/invitation'
import { type Role, roleSchema } from '#core/domain/access/permissions'
import { notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import { invitation, organization, user } from '../../db/schema/index.ts'

export type InvitationRow = typeof invitation.$inferSelect

/** An invitation with the names it shows. */
export interface NamedInvitation extends InvitationRow {
  workspaceName: string
  locale: string
  inviterName: string
}

/** Reads invitations; the caller says which, and for a workspace's own always names the workspace. */
export const selectInvitations = (db: Db, which: SQL | undefined) =>
  db
    .select({
      ...getTableColumns(invitation),
      workspaceName: organization.name,
      locale: organization.locale,
      inviterName: user.name,
    })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .innerJoin(user, eq(user.id, invitation.inviterId))
    .where(which)

/** Throws `not_found` for an invitation that is absent or another workspace's. */
export async function findInvitation(db: Db, workspaceId: string, id: string): Promise<NamedInvitation> {
  const [row] = await selectInvitations(
    db,
    and(eq(invitation.organizationId, workspaceId), eq(invitation.id, id)),
  )
  if (!row) throw notFound('invitation')
  return row
}

/** Who holds its id was sent it by mail: the id alone finds it. Throws `not_found`. */
export async function findInvitationByLink(db: Db, id: string): Promise<NamedInvitation> {
  const [row] = await selectInvitations(db, eq(invitation.id, id))
  if (!row) throw notFound('invitation')
  return row
}

export const invitedRole = (row: { role: string | null }): Role => roleSchema.catch('viewer').parse(row.role)

export const toInvitation = (row: NamedInvitation, now: number): Invitation => ({
  id: row.id,
  email: row.email,
  role: invitedRole(row),
  status: invitationState(row.status, row.expiresAt.getTime(), now),
  expiresAt: row.expiresAt.toISOString(),
  inviterName: row.inviterName,
  workspaceName: row.workspaceName,
})
