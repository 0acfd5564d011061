import { and, eq, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { effect, notificationDelivery } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { LEASE } from './run-effect.ts'

/** Rows one statement leases, and how often one sweep asks for more. */
const BATCH = 500
const ROUNDS = 10

const urgentFirst = (priority: unknown) =>
  sql`CASE ${priority} WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END`

/**
 * The one writer that claims due work: leases what is due, the urgent first, and signals it to the queue of its
 * priority. The lease is taken in one statement, so two sweeps never hold one row; when a signal is lost the
 * lease ends and the next sweep signals again.
 */
export async function signalDue(db: Db, deps: Deps): Promise<number> {
  let total = 0
  for (let round = 0; round < ROUNDS; round++) {
    const deliveries = await leaseDeliveries(db, deps.clock())
    const effects = await leaseEffects(db, deps.clock())
    const wakeUps = [
      ...deliveries.map(({ id, priority }) => ({ priority, wakeUp: { deliveryId: id } })),
      ...effects.map(({ id, priority }) => ({ priority, wakeUp: { effectId: id } })),
    ]
    if (wakeUps.length === 0) break
    await deps.deliveryQueues.signal(wakeUps)
    total += wakeUps.length
  }
  return total
}

/** Planned deliveries that are due and nobody holds; of one notification when it is named. */
export async function leaseDeliveries(db: Db, now: number, notificationId?: string) {
  const { id, state, dueAt, leasedUntil, priority } = notificationDelivery
  const isDue = and(eq(state, 'planned'), lte(dueAt, now), lt(leasedUntil, now))
  const due = db
    .select({ id })
    .from(notificationDelivery)
    .where(and(isDue, notificationId ? eq(notificationDelivery.notificationId, notificationId) : undefined))
    .orderBy(urgentFirst(priority), dueAt)
    .limit(BATCH)
  return db
    .update(notificationDelivery)
    .set({ leasedUntil: now + LEASE })
    .where(and(inArray(id, due), isDue))
    .returning({ id, priority })
}

async function leaseEffects(db: Db, now: number) {
  const { id, state, dueAt, leasedUntil, priority } = effect
  const isDue = and(eq(state, 'intended'), lte(dueAt, now), lt(leasedUntil, now))
  const due = db.select({ id }).from(effect).where(isDue).orderBy(urgentFirst(priority), dueAt).limit(BATCH)
  return db
    .update(effect)
    .set({ leasedUntil: now + LEASE })
    .where(and(inArray(id, due), isDue))
    .returning({ id, priority })
}
