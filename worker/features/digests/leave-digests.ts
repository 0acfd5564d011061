import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { digestItem, notificationDelivery } from '../../db/schema/index.ts'

/** A delivery that waits in a digest which has not been shut. */
export const waitsInDigest = sql`state = 'skipped' AND reason = 'gathered' AND EXISTS (
  SELECT 1 FROM digest_item JOIN digest ON digest.id = digest_item.digest_id
  WHERE digest_item.delivery_id = notification_delivery.id AND digest.state = 'open')`

/** What a notification has in open digests is taken out of them. What a digest that was shut holds leaves with it. */
export function leaveDigests(db: Db, workspaceId: string, notificationId: string, now: number): Statement[] {
  const own = and(
    eq(notificationDelivery.workspaceId, workspaceId),
    eq(notificationDelivery.notificationId, notificationId),
  )
  const left = db
    .select({ id: notificationDelivery.id })
    .from(notificationDelivery)
    .where(and(own, eq(notificationDelivery.reason, 'canceled')))
  return [
    db
      .update(notificationDelivery)
      .set({ reason: 'canceled', updatedAt: now })
      .where(and(own, waitsInDigest)),
    db.delete(digestItem).where(inArray(digestItem.deliveryId, left)),
  ]
}
