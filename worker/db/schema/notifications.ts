import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { SendingSettings } from '#core/contracts/deliveries'
import type { NotificationData } from '#core/contracts/notifications'
import { CHAT_SERVICES, DELIVERY_EVENTS, DELIVERY_STATES } from '#core/domain/notifications/delivery'
import type { ErrorClass } from '#core/domain/notifications/effect'
import type { Verdict } from '#core/domain/notifications/gate'
import { type Channel, type Kind, SEVERITIES as PRIORITIES } from '#core/domain/notifications/kinds'
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

/** One row per notification, recipient and channel beside the inbox: when it is due, what became of it and why. */
export const notificationDelivery = sqliteTable(
  'notification_delivery',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    notificationId: text('notification_id')
      .notNull()
      .references(() => notification.id, { onDelete: 'cascade' }),
    /** `user:<id>`, `contact:<id>` or `chat:<destination>`. */
    recipient: text('recipient').notNull(),
    userId: text('user_id').references(() => user.id, { onDelete: 'cascade' }),
    contactId: text('contact_id'),
    broadcastId: text('broadcast_id'),
    channel: text('channel').$type<Channel>().notNull(),
    priority: text('priority', { enum: PRIORITIES }).notNull().default('normal'),
    state: text('state', { enum: DELIVERY_STATES }).notNull(),
    dueAt: integer('due_at').notNull(),
    /** Signalled to a queue, which has until then to decide it. */
    leasedUntil: integer('leased_until').notNull().default(0),
    unlessSeen: integer('unless_seen', { mode: 'boolean' }).notNull(),
    /** What the gate asked and answered last. */
    trail: text('trail', { mode: 'json' }).$type<Verdict[]>().notNull(),
    /** Why it was not sent; null while it may be. */
    reason: text('reason'),
    /** Times that deciding it went wrong. */
    faults: integer('faults').notNull().default(0),
    /** The first effect; a push has one for each device. */
    effectId: text('effect_id'),
    /** How its effects went, written in the batch that settles them. */
    provider: text('provider'),
    attempts: integer('attempts').notNull().default(0),
    errorClass: text('error_class').$type<ErrorClass>(),
    handedOverAt: integer('handed_over_at'),
    sentAt: integer('sent_at'),
    /** What was heard of it afterwards: the first time of each. */
    deliveredAt: integer('delivered_at'),
    bouncedAt: integer('bounced_at'),
    complainedAt: integer('complained_at'),
    openedAt: integer('opened_at'),
    clickedAt: integer('clicked_at'),
    unsubscribedAt: integer('unsubscribed_at'),
    /** Opens and clicks of programs, which count for nothing else. */
    machineOpens: integer('machine_opens').notNull().default(0),
    machineClicks: integer('machine_clicks').notNull().default(0),
    createdAt: integer('created_at').notNull().default(0),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('notification_delivery_once').on(t.notificationId, t.recipient, t.channel),
    index('notification_delivery_due').on(t.state, t.dueAt),
    index('notification_delivery_sent').on(t.workspaceId, t.recipient, t.channel, t.handedOverAt),
    index('notification_delivery_list').on(t.workspaceId, t.createdAt, t.id),
    index('notification_delivery_broadcast').on(t.broadcastId, t.state),
  ],
)

/** What was heard of a delivery after it left, each once: the provider's event or the click is its `source`. */
export const deliveryEvent = sqliteTable(
  'delivery_event',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    deliveryId: text('delivery_id')
      .notNull()
      .references(() => notificationDelivery.id, { onDelete: 'cascade' }),
    type: text('type', { enum: DELIVERY_EVENTS }).notNull(),
    at: integer('at').notNull(),
    /** In words or a link; never an address. */
    detail: text('detail').notNull().default(''),
    source: text('source').notNull(),
  },
  (t) => [uniqueIndex('delivery_event_once').on(t.source), index('delivery_event_of').on(t.deliveryId, t.at)],
)

/** A browser that shows a member's notifications. Endpoint and keys are sealed. */
export const pushSubscription = sqliteTable(
  'push_subscription',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** SHA-256 of the endpoint, by which the same browser is known again. */
    endpointHash: text('endpoint_hash').notNull(),
    sealed: text('sealed').notNull(),
    /** Id of the key that sealed it; null from before it was kept. */
    sealedWith: text('sealed_with'),
    label: text('label').notNull(),
    createdAt: integer('created_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [
    uniqueIndex('push_subscription_once').on(t.workspaceId, t.endpointHash),
    index('push_subscription_of').on(t.workspaceId, t.userId),
    index('push_subscription_sealed').on(t.sealedWith),
  ],
)

/**
 * A member's number for text messages. A number that was given waits beside the one in use until the code that was
 * sent to it came back; of the code a hash is kept.
 */
export const memberPhone = sqliteTable(
  'member_phone',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** E.164, in use; null until one was verified. */
    phone: text('phone'),
    verifiedAt: integer('verified_at'),
    /** E.164, waiting for its code. */
    pending: text('pending'),
    codeHash: text('code_hash'),
    codeEndsAt: integer('code_ends_at'),
    /** Wrong codes that may still be given. */
    triesLeft: integer('tries_left').notNull().default(0),
    /** When codes were sent in the last day (epoch ms). */
    sentAt: text('sent_at', { mode: 'json' }).$type<number[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] })],
)

/** A channel of a team's chat that notifications are posted to. Its address is a secret, and sealed. */
export const chatDestination = sqliteTable(
  'chat_destination',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    service: text('service', { enum: CHAT_SERVICES }).notNull(),
    name: text('name').notNull(),
    sealed: text('sealed').notNull(),
    sealedWith: text('sealed_with'),
    kinds: text('kinds', { mode: 'json' }).$type<Kind[]>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('chat_destination_of').on(t.workspaceId, t.createdAt),
    index('chat_destination_sealed').on(t.sealedWith),
  ],
)

/** What a workspace chose about its mail to contacts; without a row opens and clicks are followed. */
export const sendingSettings = sqliteTable('sending_settings', {
  workspaceId: text('workspace_id')
    .primaryKey()
    .references(() => organization.id, { onDelete: 'cascade' }),
  trackOpens: integer('track_opens', { mode: 'boolean' }).notNull().default(true),
  trackClicks: integer('track_clicks', { mode: 'boolean' }).notNull().default(true),
  /** When contacts are sent nothing, in minutes of each one's day. */
  quietFrom: integer('quiet_from'),
  quietTo: integer('quiet_to'),
  /** For members who chose nothing themselves. */
  defaults: text('defaults', { mode: 'json' }).$type<SendingSettings['defaults']>().notNull().default([]),
})

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

/** What a person chose for every workspace they are in; a choice for one workspace goes before it. */
export const notificationPreferenceEverywhere = sqliteTable(
  'notification_preference_everywhere',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<Kind>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    on: integer('on', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind, t.channel] })],
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
