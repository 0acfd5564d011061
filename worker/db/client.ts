import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'

/** Drizzle over one D1 session: reads may come from a replica, never from before the bookmark. */
export interface Db extends DrizzleD1Database {
  /** Where the caller's own writes are visible; null before the first query. */
  bookmark(): string | null
}

/** `from` is a client's bookmark or one of the Sessions API's two starting points. */
export function openDatabase(d1: D1Database, from: string): Db {
  const session = d1.withSession(from)
  const database: D1Database = {
    prepare: (query) => session.prepare(query),
    batch: (statements) => session.batch(statements),
    withSession: (constraint) => d1.withSession(constraint),
    exec: (query) => d1.exec(query),
    dump: () => d1.dump(),
  }
  return Object.assign(drizzle(database), { bookmark: () => session.getBookmark() })
}

/** Drizzle over the primary alone: for what must never be stale, such as accounts and sessions. */
export const openPrimary = (d1: D1Database): DrizzleD1Database => drizzle(d1)
