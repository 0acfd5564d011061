/** A date of the calendar, without a time: `2026-03-29`. */
export type Day = string

/** What a clock on the wall shows. */
export interface WallTime {
  day: Day
  /** Minutes since midnight by the clock, 0 to 1439. */
  minute: number
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  })
  formats.set(timeZone, made)
  return made
}

/** What the clocks of a zone show at an instant (epoch ms); seconds are cut off. */
export function wallTime(instant: number, timeZone: string): WallTime {
  const parts = formatOf(timeZone).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '0'
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  }
}

const asUtc = ({ day, minute }: WallTime): number => Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS

/** How far the clocks of a zone are ahead of UTC at an instant (ms). */
function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / MINUTE_MS) * MINUTE_MS
  return asUtc(wallTime(whole, timeZone)) - whole
}

/**
 * The instant (epoch ms) at which the clocks of a zone show this. Where they show it twice, the first time; where they
 * leap over it, as much later as they leap. That is "compatible" of RFC 5545 and of Temporal. Exact as long as a zone
 * does not change its clocks twice within two days.
 */
export function instantOf(wall: WallTime, timeZone: string): number {
  const guess = asUtc(wall)
  const before = offsetAt(guess - DAY_MS, timeZone)
  const after = offsetAt(guess + DAY_MS, timeZone)
  const fits = [before, after].find((offset) => offsetAt(guess - offset, timeZone) === offset)
  return guess - (fits ?? before)
}

/** The day so many days later; exact, since a day of the calendar is no number of hours. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The first instant of a day in a zone (epoch ms). */
export const startOfDay = (day: Day, timeZone: string): number => instantOf({ day, minute: 0 }, timeZone)

/** The same time by the clock on another day: what a meeting at nine means across a change of the clocks. */
export function moveToDay(instant: number, day: Day, timeZone: string): number {
  const { minute } = wallTime(instant, timeZone)
  return instantOf({ day, minute }, timeZone)
}
