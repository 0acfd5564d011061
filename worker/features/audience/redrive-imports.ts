import { and, asc, eq, lt, sql } from 'drizzle-orm'
import { contactImport } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'

/** An import whose driver has been silent for this long (ms) gets another: a round takes seconds. */
const SILENCE = 60_000
const BATCH = 20

/** Sends a new driver to every import that has lost its own. Returns how many. */
export async function redriveImports(deps: Deps): Promise<number> {
  const db = deps.database('first-primary')
  const now = deps.clock()
  const isLost = and(eq(contactImport.status, 'running'), lt(contactImport.seenAt, now - SILENCE))
  const lost = await db
    .select({ id: contactImport.id })
    .from(contactImport)
    .where(isLost)
    .orderBy(asc(contactImport.seenAt))
    .limit(BATCH)
  let sent = 0
  for (const { id } of lost) {
    const [taken] = await db
      .update(contactImport)
      .set({ driver: sql`${contactImport.driver} + 1`, seenAt: now })
      .where(and(eq(contactImport.id, id), isLost))
      .returning()
    if (!taken) continue
    await deps.importDriver.start({ workspaceId: taken.workspaceId, runId: id, driver: taken.driver })
    sent++
  }
  return sent
}
