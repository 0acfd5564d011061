import { z } from 'zod'
import { idSchema } from '#core/contracts/common'
import { addMonths, monthOf, type Weekday, weekOf } from '#core/domain/calendar/grid'
import { addDays, type Day } from '#core/domain/time/zoned'

export const VIEWS = ['month', 'week', 'list'] as const
export type View = (typeof VIEWS)[number]

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

/** What the address says of the calendar; what does not fit is left out. */
export const calendarSearch = z.object({
  view: z.enum(VIEWS).optional().catch(undefined),
  day: z.string().refine(isDay).optional().catch(undefined),
  campaign: idSchema.optional().catch(undefined),
})
export type CalendarSearch = z.infer<typeof calendarSearch>

/** The weeks on show; a list shows the month alone, a week is one row. */
export function weeksOf(view: View, day: Day, first: Weekday): Day[][] {
  if (view === 'week') return [weekOf(day, first)]
  const weeks = monthOf(day, first)
  return view === 'month' ? weeks : weeks.map((week) => week.filter((one) => sameMonth(one, day)))
}

/** The day that one page on, or back, is shown for. */
export const turn = (view: View, day: Day, by: 1 | -1): Day =>
  view === 'week' ? addDays(day, by * 7) : addMonths(day, by)

export const sameMonth = (a: Day, b: Day): boolean => a.slice(0, 7) === b.slice(0, 7)
