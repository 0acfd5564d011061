import { type CronField, cronField, spanOf } from './cron-field.ts'

type Some = { list: readonly number[] } | { first: number; last: number }
/** What a cron says, for the page to say it in words. Times are `HH:MM`, week days 1 (Monday) to 7, months 1 to 12. */
export interface CronWords {
  time:
    | { at: readonly string[] }
    | { every: number; unit: 'minutes' | 'hours'; minute?: number; from?: string; to?: string }
  days: { on: 'days' } | ({ on: 'weekdays' | 'dates' } & Some) | { on: 'step'; every: number }
  /** Null for all. */
  months: readonly number[] | null
}

/** More times than these are not read as a list. */
const MOST_TIMES = 6

/** Reads a cron of five fields; null for one that only its fields can tell. */
export function cronWords(cron: string): CronWords | null {
  const [minuteText = '', hourText = '', dayText = '', monthText = '', weekdayText = ''] = cron
    .trim()
    .split(/\s+/)
  const [minute, hour] = [cronField('minute', minuteText), cronField('hour', hourText)]
  const [day, month] = [cronField('day', dayText), cronField('month', monthText)]
  const weekday = cronField('weekday', weekdayText)
  if (!minute || !hour || !day || !month || !weekday) return null
  const [time, days] = [timeOf(minute, hour), daysOf(day, weekday)]
  const months = 'values' in month ? month.values : month.every === 1 ? null : spread(month.every, 1, 12)
  return time && days && { time, days, months }
}

const clock = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** A step from the lowest value on, as the values it stands for. */
const spread = (every: number, from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, at) => from + at * every)

function timeOf(minute: CronField, hour: CronField): CronWords['time'] | null {
  // A step that does not divide the hour, or the day, is uneven at its end: its times are listed.
  if ('every' in minute && 60 % minute.every === 0) {
    const interval = { every: minute.every, unit: 'minutes' } as const
    if ('every' in hour) return hour.every === 1 ? interval : null
    const [only] = hour.values
    const span = hour.values.length === 1 && only !== undefined ? { first: only, last: only } : null
    const within = span ?? spanOf(hour.values)
    return within && { ...interval, from: clock(within.first, 0), to: clock(within.last, 59) }
  }
  const minutes = 'values' in minute ? minute.values : spread(minute.every, 0, 59)
  const [only = 0, ...more] = minutes
  if (more.length === 0 && 'every' in hour && 24 % hour.every === 0 && hour.every < 24)
    return { every: hour.every, unit: 'hours', ...(only > 0 && { minute: only }) }
  const hours = 'values' in hour ? hour.values : spread(hour.every, 0, 23)
  const span = more.length === 0 && 'values' in hour ? spanOf(hours) : null
  if (span) return { every: 1, unit: 'hours', from: clock(span.first, only), to: clock(span.last, only) }
  if (minutes.length * hours.length > MOST_TIMES) return null
  return { at: hours.flatMap((one) => minutes.map((two) => clock(one, two))) }
}

/** Where both a day and a week day are given, either is enough: that is left to the fields. */
function daysOf(day: CronField, weekday: CronField): CronWords['days'] | null {
  const weekdays = weekdaysOf(weekday)
  if (weekdays.length === 7) {
    if ('every' in day) return day.every === 1 ? { on: 'days' } : { on: 'step', every: day.every }
    return { on: 'dates', ...some(day.values) }
  }
  return 'every' in day && day.every === 1 ? { on: 'weekdays', ...some(weekdays) } : null
}

/** Both 0 and 7 are Sunday, and a week begins on Monday. */
function weekdaysOf(weekday: CronField): number[] {
  const given = 'values' in weekday ? weekday.values : spread(weekday.every, 0, 6)
  return [...new Set(given.map((one) => (one === 0 ? 7 : one)))].sort((a, b) => a - b)
}

const some = (values: readonly number[]): Some => spanOf(values) ?? { list: values }
