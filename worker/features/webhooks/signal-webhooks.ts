import { and, asc, eq, inArray, lt, lte } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { webhookDelivery } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { LEASE } from '../sending/index.ts'

/** Rows one statement leases, and how often one sweep asks for more. */
const BATCH = 500
const ROUNDS = 10

/** Leases what is due and signals it to its queue, as `signalDue` does with messages. */
export async function signalWebhooks(db: Db, deps: Deps): Promise<number> {
  const { id, state, dueAt, leasedUntil } = webhookDelivery
  let total = 0
  for (let round = 0; round < ROUNDS; round++) {
    const now = deps.clock()
    const isDue = and(eq(state, 'intended'), lte(dueAt, now), lt(leasedUntil, now))
    const due = db.select({ id }).from(webhookDelivery).where(isDue).orderBy(asc(dueAt)).limit(BATCH)
    const leased = await db
      .update(webhookDelivery)
      .set({ leasedUntil: now + LEASE })
      .where(and(inArray(id, due), isDue))
      .returning({ id })
    if (leased.length === 0) break
    await deps.deliveryQueues.signal(leased.map((row) => ({ wakeUp: { webhookId: row.id } })))
    total += leased.length
  }
  return total
}
