import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { GenerationRunSummary, ListRunsQuery } from '#core/contracts/generation'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { generationRun } from '../../db/schema/index.ts'
import { toRunSummary } from './rows.ts'

const {
  text: _text,
  attempts: _attempts,
  citations: _citations,
  fields: _fields,
  ...columns
} = getTableColumns(generationRun)

/** One page of a workspace's runs, newest first. One D1 query. */
export async function listRuns(
  ctx: Ctx,
  { cursor: given, limit }: ListRunsQuery,
): Promise<{ items: GenerationRunSummary[]; nextCursor: string | null }> {
  authorize(ctx, 'content:read')
  const cursor = given === undefined ? null : decodeCursor(given)
  if (given !== undefined && !cursor) throw invalid('cursor', 'Not a cursor of this list.')
  const beyond =
    cursor && sql`(${generationRun.createdAt}, ${generationRun.id}) < (${cursor.value}, ${cursor.id})`
  const rows = await ctx.db
    .select(columns)
    .from(generationRun)
    .where(and(eq(generationRun.workspaceId, ctx.workspaceId), beyond ?? undefined))
    .orderBy(desc(generationRun.createdAt), desc(generationRun.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toRunSummary),
    nextCursor: rows.length > limit && last ? encodeCursor({ value: last.createdAt, id: last.id }) : null,
  }
}
