import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { organization, user } from './auth.ts'

/** The address of a person's calendar feed; the token itself is told once and kept as its SHA-256. */
export const calendarFeed = sqliteTable(
  'calendar_feed',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
  },
  (t) => [index('calendar_feed_of').on(t.workspaceId, t.userId)],
)
