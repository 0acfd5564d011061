import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Member, membersQuery } from '#core/contracts/workspaces'
import { roleSchema } from '#core/domain/access/permissions'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { member, user } from '../../db/schema/index.ts'
import { toMember } from './rows.ts'

/** One page of the people of the workspace, in the order they joined. */
export async function listMembers(
  ctx: Ctx,
  query: z.infer<typeof membersQuery>,
): Promise<{ items: Member[]; nextCursor: string | null }> {
  authorize(ctx, 'member:read')
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor)
  if (query.cursor !== undefined && typeof cursor?.value !== 'number')
    throw invalid('cursor', 'Not a cursor of this list.')
  const beyond = cursor && sql`(${member.createdAt}, ${member.id}) > (${cursor.value}, ${cursor.id})`
  const rows = await ctx.db
    .select({ ...getTableColumns(member), name: user.name, email: user.email })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, ctx.workspaceId), beyond ?? undefined))
    .orderBy(asc(member.createdAt), asc(member.id))
    .limit(query.limit + 1)
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => toMember({ ...row, role: roleSchema.parse(row.role) })),
    nextCursor: last ? encodeCursor({ value: last.createdAt.getTime(), id: last.id }) : null,
  }
}
