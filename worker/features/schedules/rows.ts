import type { Schedule } from '#core/contracts/schedules'
import type { schedule } from '../../db/schema/index.ts'
import { runsAfter } from './cron.ts'

export type ScheduleRow = typeof schedule.$inferSelect

/** Runs that are shown ahead. */
export const SHOWN = 5

export const toSchedule = (row: ScheduleRow): Schedule => ({
  ...{ id: row.id, name: row.name, target: row.target, targetId: row.targetId },
  ...{ cron: row.cron, timeZone: row.timeZone, status: row.status, runs: row.runs },
  nextAt: moment(row.nextAt),
  upcoming: upcoming(row).map((at) => new Date(at).toISOString()),
  lastAt: moment(row.lastAt),
  createdAt: new Date(row.createdAt).toISOString(),
})

function upcoming({ cron, timeZone, nextAt, status }: ScheduleRow): number[] {
  if (nextAt === null || status === 'ended') return []
  return cron ? [nextAt, ...runsAfter(cron, timeZone, nextAt, SHOWN - 1)] : [nextAt]
}

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString())
