import { and, asc, count, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { BulkRow, BulkRun, ListBulkQuery, ListRowsQuery } from '#core/contracts/bulk'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { bulkRow, bulkRun } from '../../db/schema/index.ts'
import { findBulkRun, readBulkRun, rowsOf } from './repository.ts'
import { countsOf, toBulkRow, toBulkRun } from './rows.ts'

/** One page of a workspace's bulk runs, newest first. Two D1 queries. */
export async function listBulkRuns(
  ctx: Ctx,
  { cursor: given, limit }: ListBulkQuery,
): Promise<{ items: BulkRun[]; nextCursor: string | null }> {
  authorize(ctx, 'content:read')
  const cursor = given === undefined ? null : decodeCursor(given)
  if (given !== undefined && !cursor) throw invalid('cursor', 'Not a cursor of this list.')
  const beyond = cursor && sql`(${bulkRun.createdAt}, ${bulkRun.id}) < (${cursor.value}, ${cursor.id})`
  const rows = await ctx.db
    .select()
    .from(bulkRun)
    .where(and(eq(bulkRun.workspaceId, ctx.workspaceId), beyond ?? undefined))
    .orderBy(desc(bulkRun.createdAt), desc(bulkRun.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const counts = await countsOfRuns(
    ctx,
    shown.map(({ id }) => id),
  )
  return {
    items: shown.map((row) => toBulkRun(row, countsOf(counts.filter(({ runId }) => runId === row.id)))),
    nextCursor: rows.length > limit && last ? encodeCursor({ value: last.createdAt, id: last.id }) : null,
  }
}

async function countsOfRuns(ctx: Ctx, ids: string[]) {
  if (ids.length === 0) return []
  const within = sql`${bulkRow.runId} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
  return ctx.db
    .select({ runId: bulkRow.runId, status: bulkRow.status, count: count() })
    .from(bulkRow)
    .where(and(eq(bulkRow.workspaceId, ctx.workspaceId), within))
    .groupBy(bulkRow.runId, bulkRow.status)
}

/** Throws `not_found`. */
export async function getBulkRun(ctx: Ctx, id: string): Promise<BulkRun> {
  authorize(ctx, 'content:read')
  return readBulkRun(ctx.db, ctx.workspaceId, id)
}

/** One page of a run's rows, in their order. Throws `not_found`. */
export async function listRows(
  ctx: Ctx,
  runId: string,
  { cursor: given, limit, status }: ListRowsQuery,
): Promise<{ items: BulkRow[]; nextCursor: string | null }> {
  authorize(ctx, 'content:read')
  await findBulkRun(ctx.db, ctx.workspaceId, runId)
  const cursor = given === undefined ? null : decodeCursor(given)
  if (given !== undefined && typeof cursor?.value !== 'number')
    throw invalid('cursor', 'Not a cursor of this list.')
  const rows = await ctx.db
    .select()
    .from(bulkRow)
    .where(
      and(
        rowsOf(ctx.workspaceId, runId),
        status ? inArray(bulkRow.status, [status]) : undefined,
        cursor ? gt(bulkRow.ordinal, Number(cursor.value)) : undefined,
      ),
    )
    .orderBy(asc(bulkRow.ordinal))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toBulkRow),
    nextCursor: rows.length > limit && last ? encodeCursor({ value: last.ordinal, id: last.id }) : null,
  }
}
