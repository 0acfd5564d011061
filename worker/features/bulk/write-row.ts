import { and, eq, sql } from 'drizzle-orm'
import { type RowPlan, requestOfRow } from '#core/domain/bulk/map-row'
import { faultOfRefusal, rowFault } from '#core/domain/bulk/row-fault'
import { AppError } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { bulkRow, bulkRun } from '../../db/schema/index.ts'
import { runToEnd } from '../generation/index.ts'
import { drivenBy, ownBulkRun } from './repository.ts'
import type { BulkRowRow, BulkRunRow } from './rows.ts'
import { keepFailure, keepText } from './settle-row.ts'

/** The key of a row's generation: the same attempt is the same generation, whoever asks. */
export const generationKey = ({ id, attempts }: Pick<BulkRowRow, 'id' | 'attempts'>) =>
  `bulk:${id}:${attempts}`

/**
 * One row from waiting to its end. Taking it is a compare-and-swap, so that two drivers never write the same row;
 * its generation has a row of its own before a provider is called. Returns why the run has to pause, if it has.
 */
export async function writeRow(
  ctx: Ctx,
  run: BulkRunRow,
  plan: RowPlan,
  { id }: Pick<BulkRowRow, 'id'>,
  free: boolean,
): Promise<'quota' | null> {
  const row = await take(ctx, run, id, free)
  if (!row) return null
  const request = requestOfRow(plan, row.cells)
  if (!request.ok) return keepFailure(ctx, run, row, { faults: request.faults, written: null })
  const keyed: Ctx = { ...ctx, idempotency: { scope: 'bulk', key: generationKey(row), bodyHash: '' } }
  try {
    const ended = await runToEnd(keyed, request.input, {
      inFields: run.inFields,
      free,
      stop: new AbortController().signal,
    })
    if (ended.outcome !== 'completed') {
      const { fault, status: number } = ended.failure ?? { fault: 'stopped', status: null }
      const faults = [rowFault(fault, ended.error ?? 'It was stopped.', { number })]
      // Without a title: a text that is not whole may begin anywhere.
      const written = { runId: ended.runId, title: '', body: ended.text }
      return keepFailure(ctx, run, row, { faults, written })
    }
    return await keepText(ctx, run, row, { ...ended, language: request.input.brief.language }, free)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code !== 'quota_exceeded')
      return keepFailure(ctx, run, row, { faults: [faultOfRefusal(error)], written: null })
    await ctx.db
      .update(bulkRow)
      .set({ status: 'waiting' })
      .where(and(eq(bulkRow.id, row.id), eq(bulkRow.status, 'running')))
    return 'quota'
  }
}

async function take(ctx: Ctx, run: BulkRunRow, id: string, free: boolean): Promise<BulkRowRow | undefined> {
  const { workspaceId, id: runId, driver } = run
  const mine = free
    ? sql`EXISTS (SELECT 1 FROM bulk_run WHERE id = ${runId} AND status = 'draft')`
    : drivenBy(workspaceId, runId, driver)
  const running = free ? undefined : sql`(SELECT status FROM bulk_run WHERE id = ${runId}) = 'running'`
  const [[row]] = await ctx.db.batch([
    ctx.db
      .update(bulkRow)
      .set({ status: 'running', attempts: sql`${bulkRow.attempts} + 1`, error: null })
      .where(
        and(
          eq(bulkRow.workspaceId, workspaceId),
          eq(bulkRow.id, id),
          eq(bulkRow.status, 'waiting'),
          mine,
          running,
        ),
      )
      .returning(),
    ctx.db
      .update(bulkRun)
      .set({ seenAt: ctx.deps.clock() })
      .where(and(ownBulkRun(workspaceId, runId), eq(bulkRun.driver, driver))),
  ])
  return row
}
