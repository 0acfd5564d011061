import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The view `guard` (migrations): inserting a condition that is not 1 aborts the whole batch by a trigger.
 * Known here as a table, because a raw statement with parameters does not pass through Drizzle's D1 batch;
 * kept out of the schema, so that no migration is made for it.
 */
export const guard = sqliteTable('guard', { name: text('name').notNull(), ok: integer('ok').notNull() })
