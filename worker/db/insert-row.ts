import { getTableColumns, getTableName } from 'drizzle-orm'
import type { RunnableQuery } from 'drizzle-orm/runnable-query'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from './client.ts'

interface Words {
  insert: string
  columns: [key: string, column: SQLiteColumn][]
}

const known = new WeakMap<SQLiteTable, Words>()

/**
 * Inserts a whole row, as a statement of a batch. Its words are put together once for each table: Drizzle's builder
 * makes them anew from some hundred pieces, which took longer than all else a commit does before it is sent.
 */
export const insertRow = <T extends SQLiteTable>(
  db: Pick<Db, '$client'>,
  table: T,
  row: T['$inferSelect'],
): RowInsert => new RowInsert(db, table, row)

class RowInsert implements RunnableQuery<D1Result, 'sqlite'> {
  declare readonly _: { readonly dialect: 'sqlite'; readonly result: D1Result }
  readonly #db: Pick<Db, '$client'>
  readonly #table: SQLiteTable
  readonly #row: Record<string, unknown>

  constructor(db: Pick<Db, '$client'>, table: SQLiteTable, row: Record<string, unknown>) {
    this.#db = db
    this.#table = table
    this.#row = row
  }

  /** What Drizzle's batch asks of each of its statements. */
  _prepare() {
    const { insert, columns } = wordsFor(this.#table)
    const params = columns.map(([key, column]) => {
      const value = this.#row[key] ?? null
      return value === null ? null : column.mapToDriverValue(value)
    })
    return {
      stmt: this.#db.$client.prepare(insert),
      getQuery: () => ({ sql: insert, params }),
      mapResult: (result: D1Result) => result,
    }
  }
}

function wordsFor(table: SQLiteTable): Words {
  const found = known.get(table)
  if (found) return found
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const insert = `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`
  const words = { insert, columns }
  known.set(table, words)
  return words
}
