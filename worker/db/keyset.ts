import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'

/** The rows after a cursor of a list sorted by a time and an id, both newest first. Throws `invalid_input`. */
export function beyond(cursor: string | undefined, time: SQLiteColumn, id: SQLiteColumn): SQL | undefined {
  if (cursor === undefined) return undefined
  const place = decodeCursor(cursor)
  if (typeof place?.value !== 'number') throw invalid('cursor', 'Not a cursor of this list.')
  return sql`(${time}, ${id}) < (${place.value}, ${place.id})`
}

/** One page out of `limit + 1` rows. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  place: (row: Row) => { value: number; id: string },
  show: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(show),
    nextCursor: rows.length > limit && last ? encodeCursor(place(last)) : null,
  }
}

/** The same of rows by their age, each of which is shown with what belongs to it. */
export async function pageOfEach<Row extends { id: string; createdAt: number }, Item>(
  rows: Row[],
  limit: number,
  show: (row: Row) => Promise<Item>,
): Promise<{ items: Item[]; nextCursor: string | null }> {
  const page = pageOf(
    rows,
    limit,
    ({ id, createdAt }) => ({ value: createdAt, id }),
    (row) => row,
  )
  return { ...page, items: await Promise.all(page.items.map(show)) }
}
