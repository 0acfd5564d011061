import { and, desc, eq, sql } from 'drizzle-orm'
import type { KnowledgeSource, ListSourcesQuery } from '#core/contracts/knowledge'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { knowledgeSource } from '../../db/schema/index.ts'
import { findSource } from './repository.ts'
import { toSource } from './rows.ts'

/** One page of a workspace's sources, newest first. One D1 query. */
export async function listSources(
  ctx: Ctx,
  { cursor: given, limit }: ListSourcesQuery,
): Promise<{ items: KnowledgeSource[]; nextCursor: string | null }> {
  authorize(ctx, 'knowledge:read')
  const cursor = given === undefined ? null : decodeCursor(given)
  if (given !== undefined && !cursor) throw invalid('cursor', 'Not a cursor of this list.')
  const { createdAt, id, workspaceId } = knowledgeSource
  const beyond = cursor && sql`(${createdAt}, ${id}) < (${cursor.value}, ${cursor.id})`
  const rows = await ctx.db
    .select()
    .from(knowledgeSource)
    .where(and(eq(workspaceId, ctx.workspaceId), beyond ?? undefined))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toSource),
    nextCursor: rows.length > limit && last ? encodeCursor({ value: last.createdAt, id: last.id }) : null,
  }
}

/** Throws `not_found`. */
export async function getSource(ctx: Ctx, id: string): Promise<KnowledgeSource> {
  authorize(ctx, 'knowledge:read')
  return toSource(await findSource(ctx.db, ctx.workspaceId, id))
}
