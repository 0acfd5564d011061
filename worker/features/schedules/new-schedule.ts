import { and, eq, ne } from 'drizzle-orm'
import type { Schedule } from '#core/contracts/schedules'
import { AppError } from '#core/errors'
import { actorPerson, type Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { schedule } from '../../db/schema/index.ts'
import type { When } from './resolve-timing.ts'
import type { ScheduleRow } from './rows.ts'

/** The row of a schedule that is not there yet, for the batch that makes what it starts. Throws for a time of now. */
export function newSchedule(
  ctx: Ctx,
  { name, target, targetId, when }: Pick<Schedule, 'name' | 'target' | 'targetId'> & { when: When },
): { row: ScheduleRow; write: Statement } {
  if (when.at === null) throw new AppError('internal', 'What happens at once has no schedule.')
  const row: ScheduleRow = {
    ...{ id: ctx.deps.newId(), workspaceId: ctx.workspaceId, name, target, targetId },
    ...{ cron: when.cron, timeZone: when.timeZone, status: 'active', nextAt: when.at, lastAt: null, runs: 0 },
    ...{ lease: null, leasedUntil: 0, createdBy: actorPerson(ctx.actor).id, createdAt: ctx.now },
  }
  return { row, write: ctx.db.insert(schedule).values(row) }
}

/** Ends whatever would start it, in the batch that cancels it. */
export const endSchedulesOf = (db: Db, workspaceId: string, targetId: string): Statement =>
  db
    .update(schedule)
    .set({ status: 'ended', nextAt: null })
    .where(
      and(
        eq(schedule.workspaceId, workspaceId),
        eq(schedule.targetId, targetId),
        ne(schedule.status, 'ended'),
      ),
    )

/** The schedules of these, by what they start. One D1 query. */
export async function schedulesOf(
  db: Db,
  workspaceId: string,
  targetId: string,
): Promise<Pick<ScheduleRow, 'id' | 'nextAt' | 'status'> | null> {
  const [row] = await db
    .select({ id: schedule.id, nextAt: schedule.nextAt, status: schedule.status })
    .from(schedule)
    .where(and(eq(schedule.workspaceId, workspaceId), eq(schedule.targetId, targetId)))
  return row ?? null
}
