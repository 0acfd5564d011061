import { type BulkRow, type BulkRun, ROW_STATUSES, type RowStatus } from '#core/contracts/bulk'
import { faultWords, readFaults } from '#core/domain/bulk/row-fault'
import type { bulkRow, bulkRun } from '../../db/schema/index.ts'

export type BulkRunRow = typeof bulkRun.$inferSelect
export type BulkRowRow = typeof bulkRow.$inferSelect
export type Counts = Record<RowStatus, number>

const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export const countsOf = (found: readonly { status: RowStatus; count: number }[]): Counts => {
  const counts = { waiting: 0, running: 0, tested: 0, done: 0, failed: 0 } satisfies Counts
  for (const { status, count } of found) counts[status] = count
  return counts
}

export const noCounts = (waiting: number): Counts => countsOf([{ status: ROW_STATUSES[0], count: waiting }])

export const toBulkRun = (row: BulkRunRow, counts: Counts): BulkRun => ({
  id: row.id,
  name: row.name,
  type: row.type,
  status: row.status,
  reason: row.reason,
  columns: row.columns,
  mapping: row.mapping,
  inFields: row.inFields,
  keepContents: row.keepContents,
  rows: row.rows,
  counts,
  createdBy: row.userName,
  createdAt: new Date(row.createdAt).toISOString(),
  startedAt: time(row.startedAt),
  endedAt: time(row.endedAt),
})

export function toBulkRow(row: BulkRowRow): BulkRow {
  const faults = readFaults(row.error)
  return {
    id: row.id,
    ordinal: row.ordinal,
    cells: row.cells,
    status: row.status,
    attempts: row.attempts,
    error: faultWords(faults),
    faults,
    runId: row.generationRunId,
    contentId: row.contentId,
    title: row.title,
    body: row.body,
    fields: row.fields,
  }
}
