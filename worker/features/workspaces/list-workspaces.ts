import { asc, eq } from 'drizzle-orm'
import type { Workspace } from '#core/contracts/workspaces'
import type { AccountCtx } from '../../context.ts'
import { member, organization } from '../../db/schema/index.ts'
import { toWorkspace } from './rows.ts'

/** The workspaces this person is a member of, by name. */
export async function listWorkspaces(ctx: AccountCtx): Promise<Workspace[]> {
  const rows = await ctx.db
    .select({ workspace: organization, role: member.role })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(member.userId, ctx.person.userId))
    .orderBy(asc(organization.name), asc(organization.id))
  return rows.map((row) => toWorkspace(row.workspace, row.role))
}
