import { and, asc, eq, inArray, lt, or } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { webhookDelivery } from '../../db/schema/index.ts'

const DAY = 86_400_000
/** Rows taken in one round. */
const BATCH = 500

/**
 * Removes what arrived after thirty days, and after ninety what did not or what a pause held back, each with its tries.
 * Resolves to the rows removed.
 */
export async function pruneWebhooks(db: Db, now: number): Promise<number> {
  const { id, state, updatedAt } = webhookDelivery
  const old = db
    .select({ id })
    .from(webhookDelivery)
    .where(
      or(
        and(eq(state, 'confirmed'), lt(updatedAt, now - 30 * DAY)),
        and(inArray(state, ['failed', 'unknown', 'held']), lt(updatedAt, now - 90 * DAY)),
      ),
    )
    .orderBy(asc(updatedAt))
    .limit(BATCH)
  const removed = await db.delete(webhookDelivery).where(inArray(id, old)).returning({ id })
  return removed.length
}
