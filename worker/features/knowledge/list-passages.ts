import { and, asc, eq, gt } from 'drizzle-orm'
import type { KnowledgePassage, ListPassagesQuery } from '#core/contracts/knowledge'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { knowledgePassage } from '../../db/schema/index.ts'
import { findSource } from './repository.ts'
import { toPassage } from './rows.ts'

/** One page of a source's passages, in reading order. Throws `not_found`. */
export async function listPassages(
  ctx: Ctx,
  sourceId: string,
  { cursor: given, limit }: ListPassagesQuery,
): Promise<{ items: KnowledgePassage[]; nextCursor: string | null }> {
  authorize(ctx, 'knowledge:read')
  const { title } = await findSource(ctx.db, ctx.workspaceId, sourceId)
  const cursor = given === undefined ? null : decodeCursor(given)
  if (given !== undefined && (!cursor || typeof cursor.value !== 'number'))
    throw invalid('cursor', 'Not a cursor of this list.')
  const beyond = cursor ? gt(knowledgePassage.ordinal, Number(cursor.value)) : undefined
  const rows = await ctx.db
    .select()
    .from(knowledgePassage)
    .where(
      and(eq(knowledgePassage.workspaceId, ctx.workspaceId), eq(knowledgePassage.sourceId, sourceId), beyond),
    )
    .orderBy(asc(knowledgePassage.ordinal))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => toPassage(row, title)),
    nextCursor: rows.length > limit && last ? encodeCursor({ value: last.ordinal, id: last.id }) : null,
  }
}
