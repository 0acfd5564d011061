import { and, eq, getTableColumns, type SQL } from 'drizzle-orm'
import type { Workspace } from '#core/contracts/workspaces'
import { roleSchema } from '#core/domain/access/permissions'
import { notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import { member, organization, user } from '../../db/schema/index.ts'
import { type NamedMember, toWorkspace } from './rows.ts'

/** The workspace as this person sees it. Throws `not_found` unless they are a member. */
export async function findWorkspace(db: Db, workspaceId: string, userId: string): Promise<Workspace> {
  const [row] = await db
    .select({ workspace: organization, role: member.role })
    .from(organization)
    .innerJoin(member, eq(member.organizationId, organization.id))
    .where(and(eq(organization.id, workspaceId), eq(member.userId, userId)))
  if (!row) throw notFound('workspace')
  return toWorkspace(row.workspace, row.role)
}

/** Throws `not_found` for a membership that is absent or another workspace's. */
export const findMember = (db: Db, workspaceId: string, id: string): Promise<NamedMember> =>
  oneMember(db, workspaceId, eq(member.id, id))

export const findMemberOf = (db: Db, workspaceId: string, userId: string): Promise<NamedMember> =>
  oneMember(db, workspaceId, eq(member.userId, userId))

async function oneMember(db: Db, workspaceId: string, which: SQL): Promise<NamedMember> {
  const [row] = await db
    .select({ ...getTableColumns(member), name: user.name, email: user.email })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, workspaceId), which))
  if (!row) throw notFound('member')
  return { ...row, role: roleSchema.parse(row.role) }
}
