import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The view `guard` (migrations): inserting a condition that is not 1 aborts the whole batch by a trigger.
 * Known here as a table, because a raw statement with parameters does not pass through Drizzle's D1 batch;
 * kept out of the schema, so that no migration is made for it.
 */
export const guard = sqliteTable('guard', { name: text('name').notNull(), ok: integer('ok').notNull() })

/** Whether a batch failed by the guard of this name. Drizzle wraps the database's own error, so look along the causes. */
export const failedGuard = (error: unknown, name: string): boolean =>
  messagesOf(error).includes(`guard:${name}:`)

export function messagesOf(error: unknown): string {
  let text = ''
  for (let cause = error; cause instanceof Error; cause = cause.cause) text += `${cause.message}\n`
  return text
}
