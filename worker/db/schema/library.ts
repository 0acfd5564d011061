import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ContentFilter } from '#core/contracts/library'
import { organization, user } from './auth.ts'

const workspaceId = () =>
  text('workspace_id')
    .notNull()
    .references(() => organization.id, { onDelete: 'cascade' })

export const folder = sqliteTable(
  'folder',
  {
    id: text('id').primaryKey(),
    workspaceId: workspaceId(),
    parentId: text('parent_id').references((): AnySQLiteColumn => folder.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('folder_workspace').on(t.workspaceId)],
)

/** A list of content under a name: one person's, or everybody's. */
export const savedFilter = sqliteTable(
  'saved_filter',
  {
    id: text('id').primaryKey(),
    workspaceId: workspaceId(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    filter: text('filter', { mode: 'json' }).$type<ContentFilter>().notNull(),
    shared: integer('shared', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('saved_filter_workspace').on(t.workspaceId, t.ownerId)],
)
