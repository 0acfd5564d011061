import { asc } from 'drizzle-orm'
import { resultTable } from '#core/domain/bulk/result-table'
import { writeCsv } from '#core/domain/csv/write-csv'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { bulkRow } from '../../db/schema/index.ts'
import { findBulkRun, rowsOf } from './repository.ts'
import { toBulkRow } from './rows.ts'

/** A run's table with its texts as CSV, as far as it is; cells that look like formulas are text. */
export async function exportBulkRun(ctx: Ctx, id: string): Promise<{ name: string; csv: string }> {
  authorize(ctx, 'content:read')
  const run = await findBulkRun(ctx.db, ctx.workspaceId, id)
  const rows = await ctx.db
    .select()
    .from(bulkRow)
    .where(rowsOf(ctx.workspaceId, id))
    .orderBy(asc(bulkRow.ordinal))
  return { name: run.name, csv: writeCsv(resultTable(run.columns, rows.map(toBulkRow))) }
}
