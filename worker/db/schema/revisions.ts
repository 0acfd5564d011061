import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { organization } from './auth.ts'

/**
 * Every version of what keeps its versions, as it was saved. It outlives the thing: a run names the version of the
 * voice it was written with, and that stays readable.
 */
export const revision = sqliteTable(
  'revision',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    resource: text('resource', {
      enum: ['brand_voice', 'template', 'style_guide', 'notification_template'],
    }).notNull(),
    resourceId: text('resource_id').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    snapshot: text('snapshot', { mode: 'json' }).$type<unknown>().notNull(),
    by: text('by').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.resource, t.resourceId, t.version] })],
)
