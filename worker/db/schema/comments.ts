import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { TextAnchor } from '#core/contracts/comments'
import { content } from './content.ts'

/** A conversation about a place in a content, or about all of it. One without comments is a reaction to its place. */
export const commentThread = sqliteTable(
  'comment_thread',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    contentId: text('content_id')
      .notNull()
      .references(() => content.id, { onDelete: 'cascade' }),
    anchor: text('anchor', { mode: 'json' }).$type<TextAnchor>(),
    quote: text('quote').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    resolvedBy: text('resolved_by'),
    resolvedAt: integer('resolved_at'),
  },
  (t) => [index('comment_thread_content').on(t.workspaceId, t.contentId, t.createdAt, t.id)],
)

/** A deleted one can be restored until it is pruned. */
export const comment = sqliteTable(
  'comment',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    threadId: text('thread_id')
      .notNull()
      .references(() => commentThread.id, { onDelete: 'cascade' }),
    author: text('author').notNull(),
    text: text('text').notNull(),
    mentions: text('mentions', { mode: 'json' }).$type<string[]>().notNull(),
    createdAt: integer('created_at').notNull(),
    editedAt: integer('edited_at'),
    deletedAt: integer('deleted_at'),
    deletedBy: text('deleted_by'),
  },
  (t) => [
    index('comment_in_thread').on(t.threadId, t.createdAt, t.id),
    index('comment_deleted').on(t.deletedAt),
  ],
)

/** One for each person and emoji, on a comment or on the thread's own place in the text. */
export const commentReaction = sqliteTable(
  'comment_reaction',
  {
    /** A comment's id, or the thread's. */
    targetId: text('target_id').notNull(),
    userId: text('user_id').notNull(),
    emoji: text('emoji').notNull(),
    workspaceId: text('workspace_id').notNull(),
    threadId: text('thread_id')
      .notNull()
      .references(() => commentThread.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.targetId, t.userId, t.emoji] }),
    index('comment_reaction_thread').on(t.threadId, t.createdAt),
  ],
)
