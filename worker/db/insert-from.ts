import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from './client.ts'

/**
 * Inserts what a query finds, whatever the number of rows: `from` is everything behind its columns, with a WHERE.
 * Columns that are not named get their default, as in an insert of values. A row that is there already stays.
 */
export function insertFrom<T extends SQLiteTable>(
  db: Pick<Db, 'insert'>,
  table: T,
  named: Partial<Record<keyof T['$inferInsert'] & string, SQL>>,
  from: SQL,
) {
  const given: Record<string, SQL | undefined> = named
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => {
    const value = column.default === undefined ? sql`NULL` : sql`${sql.param(column.default, column)}`
    return given[name] ?? value
  })
  return db
    .insert(table)
    .select(sql`SELECT ${sql.join(columns, sql`, `)} ${from}`)
    .onConflictDoNothing()
}
