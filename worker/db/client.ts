import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { sharedTrips, type Trips } from './shared-trips.ts'

/** Drizzle over one D1 session: reads may come from a replica, never from before the bookmark. */
export interface Db extends DrizzleD1Database {
  readonly $client: D1Database
  /** Where the caller's own writes are visible; null before the first query. */
  bookmark(): string | null
}

/** `from` is a client's bookmark or one of the Sessions API's two starting points. */
export function openDatabase(d1: D1Database, from: string): Db {
  const session = d1.withSession(from)
  return overSession(d1, session, session)
}

/** The same, from the primary, for work that is done side by side: what it asks shares its trips to the database. */
export function openShared(d1: D1Database): Db {
  const session = d1.withSession('first-primary')
  return overSession(d1, session, sharedTrips(session))
}

function overSession(d1: D1Database, session: D1DatabaseSession, trips: Trips): Db {
  const database: D1Database = {
    prepare: (query) => trips.prepare(query),
    batch: (statements) => trips.batch(statements),
    withSession: (constraint) => d1.withSession(constraint),
    exec: (query) => d1.exec(query),
    dump: () => d1.dump(),
  }
  return Object.assign(drizzle(database), { bookmark: () => session.getBookmark() })
}

/** Drizzle over the primary alone: for what must never be stale, such as accounts and sessions. */
export const openPrimary = (d1: D1Database): DrizzleD1Database => drizzle(d1)
