import { addDays, type Day } from '../time/zoned.ts'

/** A day of the week: 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export type Weekday = number

export const weekdayOf = (day: Day): Weekday => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

/** The day that a week with this day begins with. */
export const startOfWeek = (day: Day, first: Weekday): Day =>
  addDays(day, -((weekdayOf(day) - first + 7) % 7))

export const weekOf = (day: Day, first: Weekday): Day[] => {
  const start = startOfWeek(day, first)
  return Array.from({ length: 7 }, (_, at) => addDays(start, at))
}

/** The first day of the month so many months on. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** The weeks that show a month, from the first week with a day of it to the last. */
export function monthOf(day: Day, first: Weekday): Day[][] {
  const [start, next] = [addMonths(day, 0), addMonths(day, 1)]
  const weeks: Day[][] = []
  for (let at = startOfWeek(start, first); at < next; at = addDays(at, 7)) weeks.push(weekOf(at, first))
  return weeks
}
