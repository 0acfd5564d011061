import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Channel, Kind } from '#core/domain/notifications/kinds'
import { organization } from './auth.ts'

/** When messages of a kind are gathered on a channel. Either a window (minutes after the first) or a cron. */
export const digestRule = sqliteTable(
  'digest_rule',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<Kind>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    window: integer('window'),
    cron: text('cron'),
    timeZone: text('time_zone'),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.kind, t.channel] })],
)

/** What is gathered for one recipient and channel under one key; of each key at most one is open. */
export const digest = sqliteTable(
  'digest',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    recipient: text('recipient').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    key: text('key').notNull(),
    state: text('state', { enum: ['open', 'closing', 'sent'] }).notNull(),
    closesAt: integer('closes_at').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('digest_open').on(t.workspaceId, t.recipient, t.channel, t.key).where(sql`state = 'open'`),
    index('digest_due').on(t.state, t.closesAt),
  ],
)

/** A delivery that waits in a digest: in one, and once. */
export const digestItem = sqliteTable(
  'digest_item',
  {
    deliveryId: text('delivery_id').primaryKey(),
    digestId: text('digest_id')
      .notNull()
      .references(() => digest.id, { onDelete: 'cascade' }),
    notificationId: text('notification_id').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('digest_item_digest').on(t.digestId, t.at)],
)
