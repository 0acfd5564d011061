import type { PreviewScheduleInput, SchedulePreview } from '#core/contracts/schedules'
import { isTimeZone } from '#core/domain/access/time-zone'
import { refusedFor } from '#core/faults'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { parseCron, runsAfter } from './cron.ts'
import { homeOf } from './repository.ts'
import { SHOWN } from './rows.ts'

/** The next runs of a cron that is still being written. Throws `invalid_input` for one that never comes. */
export async function previewSchedule(
  ctx: Ctx,
  { cron, timeZone: given }: PreviewScheduleInput,
): Promise<SchedulePreview> {
  authorize(ctx, 'content:read')
  const timeZone = given ?? (await homeOf(ctx.db, ctx.workspaceId))
  if (!isTimeZone(timeZone)) throw refusedFor('timeZone', 'no_time_zone')
  parseCron(cron, timeZone, ctx.now)
  const runs = runsAfter(cron, timeZone, ctx.now, SHOWN)
  return { timeZone, upcoming: runs.map((at) => new Date(at).toISOString()) }
}
