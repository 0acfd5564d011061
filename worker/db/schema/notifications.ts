import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { NotificationData } from '#core/contracts/notifications'
import type { Verdict } from '#core/domain/notifications/gate'
import type { Channel, Kind } from '#core/domain/notifications/kinds'
import { organization, user } from './auth.ts'

/** Something that people are told of, once for all of them. Times are epoch milliseconds. */
export const notification = sqliteTable(
  'notification',
  {
    /** From the event and the kind, so that an event that is handled twice makes one. */
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<Kind>().notNull(),
    data: text('data', { mode: 'json' }).$type<NotificationData>().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('notification_age').on(t.createdAt)],
)

/** What stands in one member's inbox. */
export const inboxItem = sqliteTable(
  'inbox_item',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    notificationId: text('notification_id')
      .notNull()
      .references(() => notification.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<Kind>().notNull(),
    createdAt: integer('created_at').notNull(),
    readAt: integer('read_at'),
    archivedAt: integer('archived_at'),
    snoozedUntil: integer('snoozed_until'),
  },
  (t) => [
    uniqueIndex('inbox_item_once').on(t.notificationId, t.userId),
    index('inbox_item_list').on(t.workspaceId, t.userId, t.createdAt, t.id),
    index('inbox_item_snoozed').on(t.snoozedUntil),
  ],
)

export const DELIVERY_STATES = ['planned', 'handed_over', 'skipped'] as const

/** One try to tell one member by one channel beside the inbox: when it is due, and what became of it and why. */
export const notificationDelivery = sqliteTable(
  'notification_delivery',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    notificationId: text('notification_id')
      .notNull()
      .references(() => notification.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    channel: text('channel').$type<Channel>().notNull(),
    state: text('state', { enum: DELIVERY_STATES }).notNull(),
    dueAt: integer('due_at').notNull(),
    unlessSeen: integer('unless_seen', { mode: 'boolean' }).notNull(),
    /** What the gate asked and answered last. */
    trail: text('trail', { mode: 'json' }).$type<Verdict[]>().notNull(),
    /** Why it was not sent; null while it may be. */
    reason: text('reason'),
    effectId: text('effect_id'),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('notification_delivery_once').on(t.notificationId, t.userId, t.channel),
    index('notification_delivery_due').on(t.state, t.dueAt),
    index('notification_delivery_sent').on(t.workspaceId, t.userId, t.channel, t.updatedAt),
  ],
)

/** What a member chose for a kind and channel; without a row the kind's default holds. */
export const notificationPreference = sqliteTable(
  'notification_preference',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<Kind>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    on: integer('on', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId, t.kind, t.channel] })],
)

/** When a member does not want to be disturbed, in minutes of their day. */
export const notificationSettings = sqliteTable(
  'notification_settings',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    quietFrom: integer('quiet_from'),
    quietTo: integer('quiet_to'),
    timeZone: text('time_zone'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] })],
)
