import { eq, sql } from 'drizzle-orm'
import type { Delivery } from '#core/contracts/deliveries'
import type { Db } from '../../db/client.ts'
import { chatDestination, contact, notification, notificationDelivery, user } from '../../db/schema/index.ts'

/** Deliveries with what they are about and whom they are for. */
export const selectDeliveries = (db: Db) =>
  db
    .select({
      row: notificationDelivery,
      kind: notification.kind,
      data: notification.data,
      member: user.name,
      contact: sql<string | null>`coalesce(nullif(${contact.name}, ''), ${contact.email}, ${contact.phone})`,
      chat: chatDestination.name,
    })
    .from(notificationDelivery)
    .innerJoin(notification, eq(notification.id, notificationDelivery.notificationId))
    .leftJoin(user, eq(user.id, notificationDelivery.userId))
    .leftJoin(
      contact,
      sql`${contact.id} = ${notificationDelivery.contactId} AND ${contact.workspaceId} = ${notificationDelivery.workspaceId}`,
    )
    .leftJoin(
      chatDestination,
      sql`${notificationDelivery.recipient} = 'chat:' || ${chatDestination.id} AND ${chatDestination.workspaceId} = ${notificationDelivery.workspaceId}`,
    )

export type DeliveryRow = Awaited<ReturnType<typeof selectDeliveries>>[number]

export const toDelivery = ({ row, kind, data, member, contact: person, chat }: DeliveryRow): Delivery => ({
  id: row.id,
  notificationId: row.notificationId,
  kind,
  title: data.title,
  broadcastId: row.broadcastId,
  recipient: row.recipient,
  name: member ?? person ?? chat ?? '',
  channel: row.channel,
  priority: row.priority,
  state: row.state,
  reason: row.reason,
  provider: row.provider,
  attempts: row.attempts,
  errorClass: row.errorClass,
  dueAt: new Date(row.dueAt).toISOString(),
  createdAt: new Date(row.createdAt).toISOString(),
  sentAt: moment(row.sentAt),
  deliveredAt: moment(row.deliveredAt),
  bouncedAt: moment(row.bouncedAt),
  complainedAt: moment(row.complainedAt),
  openedAt: moment(row.openedAt),
  clickedAt: moment(row.clickedAt),
  unsubscribedAt: moment(row.unsubscribedAt),
  machineOpens: row.machineOpens,
  machineClicks: row.machineClicks,
})

export const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString())
