import { and, asc, eq, lt, sql } from 'drizzle-orm'
import { bulkRun } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'

/** A run whose driver has been silent for this long (ms) gets another: a row in hand gives a sign every time it is taken. */
const SILENCE = 120_000
const BATCH = 20

/** Sends a new driver to every run that has lost its own. Returns how many. */
export async function redriveBulkRuns(deps: Deps): Promise<number> {
  const db = deps.database('first-primary')
  const now = deps.clock()
  const lost = await db
    .select({ id: bulkRun.id })
    .from(bulkRun)
    .where(and(eq(bulkRun.status, 'running'), lt(bulkRun.seenAt, now - SILENCE)))
    .orderBy(asc(bulkRun.seenAt))
    .limit(BATCH)
  let sent = 0
  for (const { id } of lost) {
    const [taken] = await db
      .update(bulkRun)
      .set({ driver: sql`${bulkRun.driver} + 1`, seenAt: now })
      .where(and(eq(bulkRun.id, id), eq(bulkRun.status, 'running'), lt(bulkRun.seenAt, now - SILENCE)))
      .returning()
    if (!taken) continue
    await deps.bulkDriver.start({ workspaceId: taken.workspaceId, runId: id, driver: taken.driver })
    sent++
  }
  return sent
}
