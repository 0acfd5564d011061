import { sql } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'

/**
 * Columns for a list that is read often: their SQL is written once, and a row is decoded only where its driver's
 * value is not the column's. The query builder asks every cell of every row instead.
 */
export function plainSelect(columns: Record<string, SQLiteColumn>) {
  const entries = Object.entries(columns)
  const odd = entries.filter(([, { dataType }]) => dataType === 'json' || dataType === 'boolean')
  const names = entries.map(([key, column]) => sql`${column} AS ${sql.identifier(key)}`)
  const written = new SQLiteSyncDialect().sqlToQuery(sql.join(names, sql`, `)).sql
  return {
    columns: sql.raw(written),
    decode<R extends Record<string, unknown>>(row: R): R {
      const decoded = odd.flatMap(([key, column]) =>
        row[key] === null ? [] : [[key, column.mapFromDriverValue(row[key])]],
      )
      return { ...row, ...Object.fromEntries(decoded) }
    },
  }
}
