import { type SQL, sql } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'

const dialect = new SQLiteSyncDialect()

/** SQL that is the same each time, put into words once. Throws when it has parameters. */
export function written(query: SQL): SQL {
  const { sql: words, params } = dialect.sqlToQuery(query)
  if (params.length > 0) throw new Error(`Its parameters would be lost: ${words}`)
  return sql.raw(words)
}

/**
 * Columns for a list that is read often: their SQL is written once, and a row is made of its cells by their places,
 * decoded only where the driver's value is not the column's. The query builder asks every cell of every row what it
 * is, and the driver's own objects cost more than the query.
 */
export function plainSelect<R extends object>(columns: Record<keyof R & string, SQLiteColumn | SQL>) {
  const entries = Object.entries<SQLiteColumn | SQL>(columns).map(([key, column]) => ({ key, column }))
  const keys = entries.map(({ key }) => key)
  const decoders = entries.map(({ column }) =>
    'dataType' in column && (column.dataType === 'json' || column.dataType === 'boolean') ? column : null,
  )
  return {
    columns: written(
      sql.join(
        entries.map(({ column }) => sql`${column}`),
        sql`, `,
      ),
    ),
    /** The row whose first cells these are. */
    row(cells: readonly unknown[]): R {
      const row = Object.create(Object.prototype)
      for (let place = 0; place < keys.length; place++) {
        const cell = cells[place]
        const decoder = decoders[place]
        row[keys[place] ?? ''] = decoder && cell !== null ? decoder.mapFromDriverValue(cell) : cell
      }
      return row
    },
  }
}
