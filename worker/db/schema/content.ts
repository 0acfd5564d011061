import { isNotNull, sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { LANGUAGES } from '#core/contracts/common'
import type { DocNode } from '#core/contracts/content'
import { CONTENT_STATUSES, CONTENT_TYPES } from '#core/contracts/content'
import { organization } from './auth.ts'
import { folder } from './library.ts'

export const campaign = sqliteTable(
  'campaign',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    goal: text('goal').notNull(),
    colour: text('colour').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('campaign_workspace').on(t.workspaceId, t.name)],
)

/**
 * Full-text search over it is `content_fts`, kept by triggers; `content_by_date` is an index on an expression that Drizzle
 * cannot write (both in migrations). Times are epoch milliseconds.
 */
export const content = sqliteTable(
  'content',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    type: text('type', { enum: CONTENT_TYPES }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    doc: text('doc', { mode: 'json' }).$type<DocNode>().notNull(),
    hash: text('hash').notNull(),
    language: text('language', { enum: LANGUAGES }).notNull(),
    status: text('status', { enum: CONTENT_STATUSES }).notNull(),
    campaignId: text('campaign_id').references(() => campaign.id, { onDelete: 'set null' }),
    folderId: text('folder_id').references(() => folder.id, { onDelete: 'set null' }),
    tags: text('tags', { mode: 'json' }).$type<string[]>().notNull(),
    version: integer('version').notNull(),
    wordCount: integer('word_count').notNull(),
    /** The beginning as plain words, for lists; null in rows from before it was kept. */
    excerpt: text('excerpt'),
    /** The analysis' score of 0 to 100, given after the text was saved; null where none is known or there is little text. */
    quality: integer('quality'),
    runId: text('run_id'),
    offlineComposer: integer('offline_composer', { mode: 'boolean' }).notNull(),
    approvedHash: text('approved_hash'),
    approvedBy: text('approved_by'),
    approvedAt: integer('approved_at'),
    createdBy: text('created_by').notNull(),
    updatedBy: text('updated_by').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    /** When people mean it to go out. What sends sets the other two; they are not for people to move. */
    plannedAt: integer('planned_at'),
    scheduledAt: integer('scheduled_at'),
    sentAt: integer('sent_at'),
    trashedAt: integer('trashed_at'),
  },
  (t) => [
    index('content_by_update').on(t.workspaceId, t.trashedAt, t.updatedAt, t.id),
    index('content_by_creation').on(t.workspaceId, t.trashedAt, t.createdAt, t.id),
    index('content_by_title').on(t.workspaceId, t.trashedAt, sql`${t.title} COLLATE NOCASE`, t.id),
    index('content_by_status').on(t.workspaceId, t.status, t.updatedAt),
    // Most contents have none of these: they are in no index of them.
    index('content_by_campaign').on(t.campaignId).where(isNotNull(t.campaignId)),
    index('content_by_folder').on(t.folderId).where(isNotNull(t.folderId)),
    index('content_in_trash').on(t.trashedAt).where(isNotNull(t.trashedAt)),
  ],
)
