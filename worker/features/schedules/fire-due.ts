import { and, asc, eq, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { FIRST_LEASE } from '../../db/commit.ts'
import { insertFrom } from '../../db/insert-from.ts'
import { outbox, schedule } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/log.ts'
import { nextAfter } from './cron.ts'
import type { ScheduleRow } from './rows.ts'
import { dueData } from './steer-schedule.ts'

/** Schedules of one claim, and claims of one round. */
const PAGE = 100
const PAGES = 20
/** How long a claim holds (ms): a round that dies leaves its schedules to the next. */
const LEASE = 60_000
/** What runs later than this is told (ms). */
export const LATE = 300_000

type Ports = Pick<Deps, 'newId' | 'clock' | 'wake'>

/**
 * Starts what is due, each run once: a round claims schedules in one statement, so two that overlap hold none in
 * common, and a run's event is named by the schedule and its time, so that even a claim that outlived itself starts
 * nothing twice. Of several runs that were missed, one is made up for. Resolves to how many it started.
 */
export async function fireDue(db: Db, deps: Ports): Promise<number> {
  let fired = 0
  for (let page = 0; page < PAGES; page++) {
    const token = deps.newId()
    const claimed = await claim(db, token, deps.clock())
    if (claimed.length === 0) break
    await fire(db, deps, claimed, token)
    fired += claimed.length
    if (claimed.length < PAGE) break
  }
  return fired
}

function claim(db: Db, lease: string, now: number): Promise<ScheduleRow[]> {
  const due = db
    .select({ id: schedule.id })
    .from(schedule)
    .where(and(eq(schedule.status, 'active'), lte(schedule.nextAt, now), lt(schedule.leasedUntil, now)))
    .orderBy(asc(schedule.nextAt))
    .limit(PAGE)
  return db
    .update(schedule)
    .set({ lease, leasedUntil: now + LEASE })
    .where(and(inArray(schedule.id, due), lt(schedule.leasedUntil, now)))
    .returning()
}

interface Run {
  id: string
  /** The time it was for, and the one that comes; null when none does. */
  at: number
  next: number | null
  events: { id: string; type: string; data: unknown }[]
}

async function fire(db: Db, deps: Ports, claimed: readonly ScheduleRow[], token: string): Promise<void> {
  const now = deps.clock()
  const runs = claimed.flatMap((row) => (row.nextAt === null ? [] : [runOf(row, row.nextAt, now)]))
  const late = runs.filter(({ events }) => events.length > 1)
  if (late.length > 0) log('error', 'schedules are late', { count: late.length, scheduleId: late[0]?.id })
  const given = JSON.stringify(runs)
  // Whoever paused, skipped or ended it since it was claimed goes first.
  const still = sql`schedule.lease = ${token} AND schedule.status = 'active' AND schedule.next_at = run.value ->> 'at'`
  await db.batch([
    insertFrom(
      db,
      outbox,
      {
        ...{ id: sql`event.value ->> 'id'`, workspaceId: sql`schedule.workspace_id` },
        ...{ type: sql`event.value ->> 'type'`, data: sql`event.value -> 'data'`, occurredAt: sql`${now}` },
        leasedUntil: sql`${now + FIRST_LEASE}`,
      },
      sql`FROM json_each(${given}) AS run JOIN schedule ON schedule.id = run.value ->> 'id' AND ${still},
        json_each(run.value -> 'events') AS event WHERE true`,
    ),
    db
      .update(schedule)
      .set({
        ...{ lastAt: now, runs: sql`runs + 1`, lease: null, leasedUntil: 0, nextAt: sql`${nextOf(given)}` },
        status: sql`CASE WHEN ${nextOf(given)} IS NULL THEN 'ended' ELSE status END`,
      })
      .where(
        sql`EXISTS (SELECT 1 FROM json_each(${given}) AS run WHERE schedule.id = run.value ->> 'id' AND ${still})`,
      ),
  ])
  await deps.wake(runs.flatMap(({ events }) => events.map(({ id }) => id))).catch(() => undefined)
}

const nextOf = (given: string) =>
  sql`(SELECT run.value ->> 'next' FROM json_each(${given}) AS run WHERE run.value ->> 'id' = schedule.id)`

function runOf(row: ScheduleRow, at: number, now: number): Run {
  const { id, cron, timeZone, name } = row
  const events: Run['events'] = [{ id: `${id}-${at}`, type: 'schedule.due', data: dueData(row, at) }]
  if (now - at > LATE) {
    const minutes = Math.floor((now - at) / 60_000)
    events.push({ id: `${id}-${at}-late`, type: 'schedule.late', data: { scheduleId: id, name, minutes } })
  }
  return { id, at, next: cron ? nextAfter(cron, timeZone, now) : null, events }
}
