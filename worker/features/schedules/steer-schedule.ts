import type { Schedule } from '#core/contracts/schedules'
import type { AuditVerb } from '#core/domain/security/audit-actions'
import { AppError } from '#core/errors'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { schedule } from '../../db/schema/index.ts'
import { nextAfter } from './cron.ts'
import { findSchedule, ownSchedule, unmoved } from './repository.ts'
import { type ScheduleRow, toSchedule } from './rows.ts'

type Change = Partial<Pick<ScheduleRow, 'status' | 'nextAt' | 'lastAt' | 'runs'>>

/** Changes a schedule as it was read; whoever fires it at the same time either was first or fires nothing. */
async function steer(
  ctx: Ctx,
  id: string,
  action: AuditVerb<'schedule'>,
  decide: (row: ScheduleRow) => { change: Change; events?: DomainEvent[] },
): Promise<Schedule> {
  authorize(ctx, 'broadcast:send')
  const row = await findSchedule(ctx.db, ctx.workspaceId, id)
  const { change, events = [] } = decide(row)
  const body = toSchedule({ ...row, ...change })
  await commit(ctx, {
    permission: 'broadcast:send',
    guards: [unmoved(row)],
    writes: [ctx.db.update(schedule).set(change).where(ownSchedule(ctx.workspaceId, id))],
    audit: {
      ...{ action: `schedule.${action}`, resource: 'schedule', resourceId: id },
      detail: { name: row.name },
    },
    events,
    answer: { status: 200, body },
  })
  return body
}

const refuse = (message: string) => new AppError('conflict', message)

export const pauseSchedule = (ctx: Ctx, id: string) =>
  steer(ctx, id, 'paused', ({ status }) => {
    if (status !== 'active') throw refuse('Only a schedule that is active can be paused.')
    return { change: { status: 'paused' } }
  })

/** A recurring one goes on with its next time; what it missed meanwhile is not made up for, what was skipped stays so. */
export const resumeSchedule = (ctx: Ctx, id: string) =>
  steer(ctx, id, 'resumed', ({ status, cron, timeZone, nextAt }) => {
    if (status !== 'paused') throw refuse('Only a schedule that is paused can be resumed.')
    if (!cron && nextAt !== null && nextAt <= ctx.now)
      throw refuse('Its time has passed. Run it now instead.')
    const missed = cron && nextAt !== null && nextAt <= ctx.now
    return { change: { status: 'active', nextAt: missed ? nextAfter(cron, timeZone, ctx.now) : nextAt } }
  })

/** Leaves the next run out. Throws `conflict` for one that runs once. */
export const skipNext = (ctx: Ctx, id: string) =>
  steer(ctx, id, 'skipped', ({ status, cron, timeZone, nextAt }) => {
    if (status === 'ended' || nextAt === null) throw refuse('Nothing comes that could be skipped.')
    if (!cron) throw refuse('It runs once: cancel what it starts instead.')
    const next = nextAfter(cron, timeZone, nextAt)
    return { change: { nextAt: next, ...(next === null && { status: 'ended' as const }) } }
  })

/** Runs it now: a recurring one besides its next time, one that runs once in its place. */
export const runNow = (ctx: Ctx, id: string) =>
  steer(ctx, id, 'run', (row) => {
    if (row.status === 'ended') throw refuse('It has ended.')
    const ran = { lastAt: ctx.now, runs: row.runs + 1 }
    return {
      change: row.cron ? ran : { ...ran, status: 'ended', nextAt: null },
      events: [{ type: 'schedule.due', data: dueData(row, ctx.now) }],
    }
  })

/** What starts a run. */
export const dueData = ({ id, target, targetId, cron }: ScheduleRow, at: number) => ({
  ...{ scheduleId: id, target, targetId, at, recurring: cron !== null },
})
