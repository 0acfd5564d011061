import { eq, sql } from 'drizzle-orm'
import { notificationDelivery } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { log } from '../../http/log.ts'
import { decideDelivery } from './decide-delivery.ts'

/** Times that deciding a delivery may go wrong before people must look at it. */
const MOST_FAULTS = 5
const PAUSE = 30_000

/**
 * Decides a delivery and resolves to the effects that are to be attempted. What goes wrong is noted on the row, which
 * keeps its reason.
 */
export async function consumeDelivery(ctx: ReactionCtx, deliveryId: string): Promise<string[]> {
  try {
    return await decideDelivery(ctx, deliveryId)
  } catch (error) {
    await noteFault(ctx, deliveryId, String(error))
    return []
  }
}

/** Puts it off, longer each time; at the end it is a dead letter. */
async function noteFault({ db, now }: ReactionCtx, deliveryId: string, reason: string): Promise<void> {
  const { faults, state } = notificationDelivery
  const [row] = await db
    .update(notificationDelivery)
    .set({
      faults: sql`${faults} + 1`,
      reason: reason.slice(0, 400),
      state: sql`CASE WHEN ${state} = 'planned' AND ${faults} + 1 >= ${MOST_FAULTS} THEN 'failed' ELSE ${state} END`,
      dueAt: sql`${now} + ${PAUSE} * (${faults} + 1)`,
      leasedUntil: 0,
      updatedAt: now,
    })
    .where(eq(notificationDelivery.id, deliveryId))
    .returning({ faults, state })
  log(row?.state === 'failed' ? 'error' : 'warn', 'delivery not decided', { deliveryId, reason, ...row })
}

/** The queue gave its message up, which the row has not noticed: its consumer died each time. */
export async function buryDelivery({ db, now }: ReactionCtx, deliveryId: string): Promise<void> {
  await db
    .update(notificationDelivery)
    .set({ state: 'failed', reason: 'consumer_died', errorClass: 'died', updatedAt: now })
    .where(sql`${notificationDelivery.id} = ${deliveryId} AND ${notificationDelivery.state} = 'planned'`)
}
