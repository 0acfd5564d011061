import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { TemplateWords } from '#core/contracts/notification-templates'
import { TEMPLATE_LOCALES } from '#core/contracts/notification-templates'
import type { Channel, Kind } from '#core/domain/notifications/kinds'
import { organization } from './auth.ts'

/** A workspace's own words for a kind, channel and language; without a row the built-in ones, which are code, hold. */
export const notificationTemplate = sqliteTable(
  'notification_template',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<Kind>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    locale: text('locale', { enum: TEMPLATE_LOCALES }).notNull(),
    words: text('words', { mode: 'json' }).$type<TemplateWords>().notNull(),
    version: integer('version').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('notification_template_once').on(t.workspaceId, t.kind, t.channel, t.locale),
    index('notification_template_workspace').on(t.workspaceId, t.updatedAt),
  ],
)

/** How a workspace's mail looks. */
export const mailBrand = sqliteTable('mail_brand', {
  workspaceId: text('workspace_id')
    .primaryKey()
    .references(() => organization.id, { onDelete: 'cascade' }),
  logoUrl: text('logo_url'),
  accent: text('accent').notNull(),
  /** The sender's postal address, which the law asks for in broadcasts; empty when none was given. */
  address: text('address').notNull(),
  updatedAt: integer('updated_at').notNull(),
})
