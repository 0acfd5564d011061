import { and, asc, eq, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { FIRST_LEASE, type Statement } from '../../db/commit.ts'
import { broadcast, outbox } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { END } from './drive-broadcast.ts'

const BATCH = 50
const MINUTE = 60_000

/**
 * Each minute: lets every broadcast that is being sent plan the messages of this minute, and completes those of which
 * nothing waits any more. Resolves to how many it drove on.
 */
export async function driveBroadcasts(db: Db, deps: Pick<Deps, 'clock' | 'wake'>): Promise<number> {
  const now = deps.clock()
  const minute = Math.floor(now / MINUTE)
  const rows = await db
    .select({ id: broadcast.id, workspaceId: broadcast.workspaceId })
    .from(broadcast)
    .where(
      and(
        eq(broadcast.status, 'sending'),
        lt(broadcast.minute, minute),
        or(isNull(broadcast.cursor), ne(broadcast.cursor, END)),
      ),
    )
    .orderBy(asc(broadcast.minute))
    .limit(BATCH)
  const events = rows.map(({ id, workspaceId }) => ({
    ...{ id: `${id}-m${minute}`, workspaceId, type: 'broadcast.due', data: { broadcastId: id } },
    ...{ occurredAt: now, leasedUntil: now + FIRST_LEASE },
  }))
  const writes = events.map((event): Statement => db.insert(outbox).values(event).onConflictDoNothing())
  await db.batch([complete(db, now), ...writes])
  if (events.length > 0) await deps.wake(events.map(({ id }) => id)).catch(() => undefined)
  return events.length
}

const complete = (db: Db, now: number): Statement =>
  db
    .update(broadcast)
    .set({ status: 'completed', endedAt: now })
    .where(
      and(
        eq(broadcast.status, 'sending'),
        eq(broadcast.cursor, END),
        sql`NOT EXISTS (SELECT 1 FROM notification_delivery WHERE broadcast_id = broadcast.id AND state = 'planned')`,
      ),
    )
