import { and, inArray, isNull, lt } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { outbox } from '../db/schema/index.ts'
import type { Deps } from '../deps.ts'

const BATCH = 100
/** How long a signalled row is left alone (ms). */
export const LEASE = 60_000

/**
 * The safety net behind the signal sent after each commit: leases rows that nobody delivered in time
 * and signals them again. The lease is taken in one statement, so two sweeps never hold the same row.
 */
export async function sweepOutbox(db: Db, deps: Deps): Promise<number> {
  const now = deps.clock()
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNull(outbox.deliveredAt), isNull(outbox.deadAt), lt(outbox.leasedUntil, now)))
    .orderBy(outbox.occurredAt)
    .limit(BATCH)
  const leased = await db
    .update(outbox)
    .set({ leasedUntil: now + LEASE })
    .where(and(inArray(outbox.id, due), lt(outbox.leasedUntil, now)))
    .returning({ id: outbox.id })
  if (leased.length > 0) await deps.wake(leased.map((row) => row.id))
  return leased.length
}
