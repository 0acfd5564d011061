import type { z } from 'zod'
import {
  type calendarQuery,
  MAX_CALENDAR_DAYS,
  MAX_PLANNED,
  type Planned,
  type trayQuery,
} from '#core/contracts/calendar'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findPlanned, findUndated, type PlannedRow, toPlanned } from './planned.ts'

const DAY = 86_400_000
/** The tray is to choose from, not to scroll through. */
const MAX_TRAY = 100

interface PlannedList {
  items: Planned[]
  more: boolean
}

const list = (rows: PlannedRow[], limit: number): PlannedList => ({
  items: rows.slice(0, limit).map(toPlanned),
  more: rows.length > limit,
})

/** What goes out in a span of time. Throws `invalid_input` for one that is empty or too long. */
export async function listPlanned(ctx: Ctx, query: z.infer<typeof calendarQuery>): Promise<PlannedList> {
  authorize(ctx, 'content:read')
  const from = query.from === undefined ? ctx.now : Date.parse(query.from)
  const to = query.to === undefined ? from + 31 * DAY : Date.parse(query.to)
  if (to <= from) throw invalid('to', 'Must be later than `from`.')
  if (to - from > MAX_CALENDAR_DAYS * DAY)
    throw invalid('to', `At most ${MAX_CALENDAR_DAYS} days after \`from\`.`)
  const { campaignId } = query
  return list(
    await findPlanned(ctx.db, ctx.workspaceId, from, to, { campaignId, limit: MAX_PLANNED + 1 }),
    MAX_PLANNED,
  )
}

/** What waits for a date, latest change first. */
export async function listTray(ctx: Ctx, { campaignId }: z.infer<typeof trayQuery>): Promise<PlannedList> {
  authorize(ctx, 'content:read')
  return list(await findUndated(ctx.db, ctx.workspaceId, { campaignId, limit: MAX_TRAY + 1 }), MAX_TRAY)
}
