import { and, asc, eq } from 'drizzle-orm'
import type { BulkRow } from '#core/contracts/bulk'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { bulkRow } from '../../db/schema/index.ts'
import { planOf } from './plan-of.ts'
import { findBulkRun, rowsOf } from './repository.ts'
import { toBulkRow } from './rows.ts'
import { writeRow } from './write-row.ts'

/** Rows that are written to see whether all is well; they take no place in the quota, and the run keeps them. */
const TESTED = 2

/** Writes the first two rows of a draft, for free, and returns them as they ended. Asked again it writes none twice. */
export async function testRows(ctx: Ctx, id: string): Promise<BulkRow[]> {
  authorize(ctx, 'generation:run')
  const run = await findBulkRun(ctx.db, ctx.workspaceId, id)
  if (run.status !== 'draft') throw new AppError('conflict', 'Only a run that has not begun can be tested.')
  const plan = await planOf(ctx, run)
  const first = () =>
    ctx.db
      .select()
      .from(bulkRow)
      .where(rowsOf(ctx.workspaceId, id))
      .orderBy(asc(bulkRow.ordinal))
      .limit(TESTED)
  const { idempotency: _, ...unkeyed } = ctx
  await ctx.db
    .update(bulkRow)
    .set({ status: 'waiting' })
    .where(and(rowsOf(ctx.workspaceId, id), eq(bulkRow.status, 'failed')))
  await Promise.all((await first()).map((row) => writeRow(unkeyed, run, plan, row, true)))
  return (await first()).map(toBulkRow)
}
