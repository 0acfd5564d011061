import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import { machineBehind } from '#core/domain/notifications/engagement'
import type { Db } from '../../db/client.ts'
import { deliveryEvent, notificationDelivery } from '../../db/schema/index.ts'
import { heardWrites } from './heard.ts'
import type { TrackingLink } from './tracking-link.ts'

export interface Visit {
  kind: 'open' | 'click'
  at: number
  method: string
  userAgent: string
}

/** Clicks that lie further apart than this have nothing to do with each other (ms). */
const NEAR = 5_000
/** Opens and clicks kept of one delivery: whoever asks more often tells nothing new. */
const MOST = 200

/**
 * Keeps an open or a click, told apart by who was behind it. A program that follows every link looks like a
 * person at its first one: when it is found out, its earlier clicks are taken back. One of each kind a second.
 */
export async function recordEngagement(db: Db, to: TrackingLink, visit: Visit): Promise<void> {
  const [[row], near, [count]] = await db.batch([
    db
      .select({ sentAt: notificationDelivery.sentAt, contactId: notificationDelivery.contactId })
      .from(notificationDelivery)
      .where(
        and(eq(notificationDelivery.id, to.deliveryId), eq(notificationDelivery.workspaceId, to.workspaceId)),
      ),
    db
      .select({ at: deliveryEvent.at, link: deliveryEvent.detail })
      .from(deliveryEvent)
      .where(
        and(
          eq(deliveryEvent.deliveryId, to.deliveryId),
          inArray(deliveryEvent.type, ['clicked', 'machine_clicked']),
          gte(deliveryEvent.at, visit.at - NEAR),
        ),
      ),
    db
      .select({ of: sql<number>`count(*)` })
      .from(deliveryEvent)
      .where(eq(deliveryEvent.deliveryId, to.deliveryId)),
  ])
  if (!row || (count?.of ?? 0) >= MOST) return
  const clicks = visit.kind === 'click' ? [...near, { at: visit.at, link: to.url }] : near
  const machine = machineBehind({
    ...visit,
    ...{ clicks, links: to.links, trap: false, deliveredAt: row.sentAt ?? 0 },
  })
  const human = visit.kind === 'open' ? ('opened' as const) : ('clicked' as const)
  const type = machine ? (`machine_${human}` as const) : human
  const [first, ...rest] = heardWrites(db, {
    ...{
      workspaceId: to.workspaceId,
      deliveryId: to.deliveryId,
      contactId: row.contactId,
      type,
      at: visit.at,
    },
    detail: visit.kind === 'click' ? to.url : (machine ?? ''),
    source: `${type}:${to.deliveryId}:${to.link}:${Math.floor(visit.at / 1000)}`,
  })
  if (!first) return
  await db.batch([first, ...rest, ...(machine === 'every_link' ? takeBack(db, to, visit.at) : [])])
}

/** The clicks just before it were the same program's. */
const takeBack = (db: Db, { deliveryId }: TrackingLink, at: number) => {
  const near = and(
    eq(deliveryEvent.deliveryId, deliveryId),
    eq(deliveryEvent.type, 'clicked'),
    gte(deliveryEvent.at, at - NEAR),
  )
  const left = sql`SELECT min(at) FROM delivery_event WHERE delivery_id = ${deliveryId} AND type = 'clicked'`
  return [
    db.update(deliveryEvent).set({ type: 'machine_clicked' }).where(near),
    db
      .update(notificationDelivery)
      .set({
        clickedAt: sql`(${left})`,
        machineClicks: sql`(SELECT count(*) FROM delivery_event WHERE delivery_id = ${deliveryId} AND type = 'machine_clicked')`,
      })
      .where(eq(notificationDelivery.id, deliveryId)),
  ]
}
