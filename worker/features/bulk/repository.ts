import { and, count, eq, sql } from 'drizzle-orm'
import type { BulkRun, BulkStatus } from '#core/contracts/bulk'
import { AppError, notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { bulkRow, bulkRun } from '../../db/schema/index.ts'
import { type BulkRunRow, type Counts, countsOf, toBulkRun } from './rows.ts'

export const ownBulkRun = (workspaceId: string, id: string) =>
  and(eq(bulkRun.workspaceId, workspaceId), eq(bulkRun.id, id))

export const rowsOf = (workspaceId: string, runId: string) =>
  and(eq(bulkRow.workspaceId, workspaceId), eq(bulkRow.runId, runId))

/** Throws `not_found` for an id that is absent or foreign. */
export async function findBulkRun(db: Db, workspaceId: string, id: string): Promise<BulkRunRow> {
  const [row] = await db.select().from(bulkRun).where(ownBulkRun(workspaceId, id))
  if (!row) throw notFound('bulk run')
  return row
}

export async function countRows(db: Db, workspaceId: string, runId: string): Promise<Counts> {
  const rows = await db
    .select({ status: bulkRow.status, count: count() })
    .from(bulkRow)
    .where(rowsOf(workspaceId, runId))
    .groupBy(bulkRow.status)
  return countsOf(rows)
}

/** The run with its counts. Throws `not_found`. */
export async function readBulkRun(db: Db, workspaceId: string, id: string): Promise<BulkRun> {
  const run = await findBulkRun(db, workspaceId, id)
  return toBulkRun(run, await countRows(db, workspaceId, id))
}

/** Holds in the batch only while the run is in one of these states. */
export const isIn = (workspaceId: string, id: string, statuses: readonly BulkStatus[]): Guard => ({
  name: 'bulk status',
  condition: sql`EXISTS (SELECT 1 FROM bulk_run WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND status IN (SELECT value FROM json_each(${JSON.stringify(statuses)})))`,
  error: new AppError('conflict', `This needs a run that is ${statuses.join(' or ')}.`),
})

/** Holds only while the run is driven by this driver: one that was taken over, paused or stopped writes no more. */
export const drivenBy = (workspaceId: string, id: string, driver: number) =>
  sql`EXISTS (SELECT 1 FROM bulk_run WHERE id = ${id} AND workspace_id = ${workspaceId} AND driver = ${driver}
    AND status IN ('running', 'paused', 'canceled'))`
