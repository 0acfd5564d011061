import { and, eq, sql } from 'drizzle-orm'
import type { Verdict } from '#core/domain/notifications/gate'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { insertFrom } from '../../db/insert-from.ts'
import { digest, digestItem, notificationDelivery } from '../../db/schema/index.ts'
import type { Gathered } from './open-digest.ts'

export interface Item extends Gathered {
  deliveryId: string
  notificationId: string
  key: string
  closesAt: number
  trail: Verdict[]
  /** Of the digest, in case this message opens it. */
  digestId: string
}

/**
 * What puts a planned delivery into the digest that is open, for one batch: it opens one if none is, and takes the
 * delivery out of the plan only when it is in. A delivery that comes as its digest closes stays planned and is asked
 * again; so none is lost and none is in two.
 */
export function gather(db: Db, item: Item, now: number): [Statement, Statement, Statement] {
  const { workspaceId, recipient, channel, kind, key, deliveryId, notificationId, closesAt, digestId } = item
  const waits = sql`EXISTS (SELECT 1 FROM notification_delivery WHERE id = ${deliveryId} AND state = 'planned')`
  return [
    insertFrom(
      db,
      digest,
      {
        ...{ id: sql`${digestId}`, workspaceId: sql`${workspaceId}`, recipient: sql`${recipient}` },
        ...{ channel: sql`${channel}`, kind: sql`${kind}`, key: sql`${key}`, state: sql`'open'` },
        ...{ closesAt: sql`${closesAt}`, createdAt: sql`${now}` },
      },
      sql`WHERE ${waits}`,
    ),
    insertFrom(
      db,
      digestItem,
      {
        ...{
          deliveryId: sql`${deliveryId}`,
          digestId: sql`digest.id`,
          notificationId: sql`${notificationId}`,
        },
        at: sql`${now}`,
      },
      sql`FROM digest WHERE digest.workspace_id = ${workspaceId} AND digest.recipient = ${recipient}
        AND digest.channel = ${channel} AND digest.key = ${key} AND digest.state = 'open' AND ${waits}`,
    ),
    db
      .update(notificationDelivery)
      .set({ state: 'skipped', reason: 'gathered', trail: item.trail, updatedAt: now })
      .where(
        and(
          eq(notificationDelivery.id, deliveryId),
          eq(notificationDelivery.state, 'planned'),
          sql`EXISTS (SELECT 1 FROM digest_item WHERE delivery_id = ${deliveryId})`,
        ),
      ),
  ]
}
