import { and, desc, eq, sql } from 'drizzle-orm'
import type { ListSchedulesQuery, Schedule } from '#core/contracts/schedules'
import { AppError, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { beyond, pageOf } from '../../db/keyset.ts'
import { organization, schedule } from '../../db/schema/index.ts'
import { type ScheduleRow, toSchedule } from './rows.ts'

export const ownSchedule = (workspaceId: string, id: string) =>
  and(eq(schedule.workspaceId, workspaceId), eq(schedule.id, id))

/** Throws `not_found` for an id that is absent or foreign. */
export async function findSchedule(db: Db, workspaceId: string, id: string): Promise<ScheduleRow> {
  const [row] = await db.select().from(schedule).where(ownSchedule(workspaceId, id))
  if (!row) throw notFound('schedule')
  return row
}

/** Holds in the batch only while the schedule stands as it was read: nobody paused, skipped or ran it meanwhile. */
export const unmoved = ({ id, status, nextAt }: ScheduleRow): Guard => ({
  name: 'schedule',
  condition: sql`EXISTS (SELECT 1 FROM schedule WHERE id = ${id} AND status = ${status} AND next_at IS ${nextAt})`,
  error: new AppError('conflict', 'The schedule has moved on meanwhile. Load it again.'),
})

/** A workspace's own zone. */
export async function homeOf(db: Db, workspaceId: string): Promise<string> {
  const [row] = await db
    .select({ timeZone: organization.timeZone })
    .from(organization)
    .where(eq(organization.id, workspaceId))
  return row?.timeZone ?? 'UTC'
}

/** One page of a workspace's schedules, newest first. One D1 query. */
export async function listSchedules(
  ctx: Ctx,
  { cursor, limit, status }: ListSchedulesQuery,
): Promise<{ items: Schedule[]; nextCursor: string | null }> {
  authorize(ctx, 'content:read')
  const rows = await ctx.db
    .select()
    .from(schedule)
    .where(
      and(
        eq(schedule.workspaceId, ctx.workspaceId),
        status && eq(schedule.status, status),
        beyond(cursor, schedule.createdAt, schedule.id),
      ),
    )
    .orderBy(desc(schedule.createdAt), desc(schedule.id))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ createdAt: value, id }) => ({ value, id }), toSchedule)
}

export async function getSchedule(ctx: Ctx, id: string): Promise<Schedule> {
  authorize(ctx, 'content:read')
  return toSchedule(await findSchedule(ctx.db, ctx.workspaceId, id))
}
