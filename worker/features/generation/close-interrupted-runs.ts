import { and, asc, eq, lt } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { generationRun } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { finishRun } from './finish-run.ts'
import type { RunRow } from './rows.ts'

/** A run that has given no sign of life for this long (ms) was cut off; it gives one every 15 s. */
const SILENCE = 60_000
const BATCH = 50

/** Closes one that was cut off: failed, with the text it had. */
export async function closeRun(ctx: Ctx, run: RunRow): Promise<void> {
  const { inputTokens, outputTokens } = run
  const error = 'The run was cut off before it finished.'
  await finishRun({ ...ctx, now: run.createdAt }, run.id, run, {
    outcome: 'failed',
    ...{ error, failure: null },
    inputTokens,
    outputTokens,
  })
}

/** Closes runs that a crash left running: failed, with the text they had. Returns how many. */
export async function closeInterruptedRuns(deps: Deps): Promise<number> {
  const signals: Promise<unknown>[] = []
  const background: Ctx['background'] = (work) => signals.push(work)
  const db = deps.database('first-primary')
  const now = deps.clock()
  const runs = await db
    .select()
    .from(generationRun)
    .where(and(eq(generationRun.outcome, 'running'), lt(generationRun.savedAt, now - SILENCE)))
    .orderBy(asc(generationRun.savedAt))
    .limit(BATCH)
  for (const run of runs) {
    const ctx: Ctx = {
      actor: { kind: 'system', name: 'sweep' },
      workspaceId: run.workspaceId,
      requestId: `sweep-${run.id}`,
      now: run.createdAt,
      ...{ db, deps, background },
    }
    await closeRun(ctx, run)
  }
  // A signal that is lost is harmless: the outbox sweep follows.
  await Promise.allSettled(signals)
  return runs.length
}
