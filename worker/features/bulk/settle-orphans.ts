import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { bulkRow, generationRun } from '../../db/schema/index.ts'
import { log } from '../../http/log.ts'
import { closeRun, endedText } from '../generation/index.ts'
import { rowsOf } from './repository.ts'
import type { BulkRunRow } from './rows.ts'
import { keepText } from './settle-row.ts'
import { generationKey } from './write-row.ts'

/** A generation gives a sign of life every 15 s; one that has been silent for this long (ms) was cut off. */
const SILENCE = 45_000

/**
 * Rows that a lost driver left in the middle. One whose generation is finished gets its text: it is not written
 * again. One whose generation was cut off, or never began, waits for its next attempt. Returns how many may still
 * be written by someone.
 */
export async function settleOrphans(ctx: Ctx, run: BulkRunRow): Promise<number> {
  const rows = await ctx.db
    .select()
    .from(bulkRow)
    .where(and(rowsOf(ctx.workspaceId, run.id), eq(bulkRow.status, 'running')))
    .limit(50)
  if (rows.length === 0) return 0
  const found = await ctx.db
    .select()
    .from(generationRun)
    .where(
      and(
        eq(generationRun.workspaceId, ctx.workspaceId),
        eq(generationRun.userId, run.userId),
        inArray(generationRun.idempotencyKey, rows.map(generationKey)),
      ),
    )
  const generations = new Map(found.map((one) => [one.idempotencyKey, one]))
  let writing = 0
  for (const row of rows) {
    const generation = generations.get(generationKey(row))
    if (generation?.outcome === 'completed') {
      await keepText(ctx, run, row, { ...endedText(generation), language: generation.brief.language }, false)
      continue
    }
    if (generation?.outcome === 'running' && generation.savedAt > ctx.deps.clock() - SILENCE) {
      writing++
      continue
    }
    if (generation?.outcome === 'running') await closeRun(ctx, generation)
    log('info', 'bulk row begins anew', { row: row.id, attempts: row.attempts })
    await ctx.db
      .update(bulkRow)
      .set({ status: 'waiting' })
      .where(and(eq(bulkRow.id, row.id), eq(bulkRow.attempts, row.attempts), eq(bulkRow.status, 'running')))
  }
  return writing
}
