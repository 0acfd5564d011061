import { eq, sql } from 'drizzle-orm'
import type { DeliveryEventType } from '#core/domain/notifications/delivery'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { deliveryEvent, notificationDelivery } from '../../db/schema/index.ts'
import { contactEventWrite } from '../audience/index.ts'

export interface Heard {
  workspaceId: string
  deliveryId: string
  contactId: string | null
  type: DeliveryEventType
  at: number
  detail?: string
  /** What tells it apart from all else that was heard: hearing it twice writes nothing new. */
  source: string
}

/** The column that keeps the first time of each, and what segments know it by. */
const FIRST = {
  delivered: 'deliveredAt',
  bounced: 'bouncedAt',
  complained: 'complainedAt',
  opened: 'openedAt',
  clicked: 'clickedAt',
  unsubscribed: 'unsubscribedAt',
} as const
const OF_CONTACT = {
  delivered: 'message.received',
  bounced: 'message.bounced',
  complained: 'message.complained',
  opened: 'message.opened',
  clicked: 'message.clicked',
} as const

const hasFirst = (type: DeliveryEventType): type is keyof typeof FIRST => Object.hasOwn(FIRST, type)
const isOfContact = (type: DeliveryEventType): type is keyof typeof OF_CONTACT =>
  Object.hasOwn(OF_CONTACT, type)

/** The rows of something that was heard of a delivery: its event, the delivery's own column, the contact's history. */
export function heardWrites(db: Db, heard: Heard): Statement[] {
  const { workspaceId, deliveryId, contactId, type, at, detail = '', source } = heard
  const id = source.slice(0, 120)
  const event = { id, workspaceId, deliveryId, type, at, detail: detail.slice(0, 500), source }
  const ofContact = contactId && isOfContact(type) ? OF_CONTACT[type] : null
  return [
    db.insert(deliveryEvent).values(event).onConflictDoNothing(),
    // It sees whether the event was new.
    db
      .update(notificationDelivery)
      .set(changeOf(type, at))
      .where(sql`${eq(notificationDelivery.id, deliveryId)} AND changes() > 0`),
    ...(contactId && ofContact
      ? [contactEventWrite(db, { id, workspaceId, contactId, type: ofContact, at, data: { deliveryId } })]
      : []),
  ]
}

function changeOf(type: DeliveryEventType, at: number) {
  const { machineOpens, machineClicks, updatedAt } = notificationDelivery
  if (type === 'machine_opened') return { machineOpens: sql`${machineOpens} + 1` }
  if (type === 'machine_clicked') return { machineClicks: sql`${machineClicks} + 1` }
  if (!hasFirst(type)) return { updatedAt: sql`${updatedAt}` }
  const column = FIRST[type]
  return { [column]: sql`coalesce(${notificationDelivery[column]}, ${at})` }
}
