import type { LocalTime } from '../../contracts/schedules.ts'
import { invalid } from '../../errors.ts'
import type { WallTime, Zone } from '../notifications/zone.ts'

/** How far ahead anything may be planned (ms). */
const FARTHEST = 2 * 366 * 86_400_000
/** The clocks that are farthest ahead of UTC and behind it (ms). */
const AHEAD = 14 * 3_600_000
const BEHIND = 12 * 3_600_000

/**
 * The instant of a time that a person gave (epoch ms): with a `Z` as it stands, else by the clock of `zone`. A time
 * that is shown twice is the first of the two. Throws `invalid_input` on `scheduledAt` for a time that clocks skip,
 * one in the past and one more than two years ahead.
 */
export function instantOnce(given: string, zone: Zone, now: number): number {
  const at = given.endsWith('Z') ? Date.parse(given) : byTheClock(wallOf(given), zone)
  return within('scheduledAt', at, now)
}

function byTheClock(wall: WallTime, zone: Zone): number {
  const [first] = zone.instantsOf(wall)
  if (first !== undefined) return first
  const after = zone.wallAt(zone.instantOf(wall))
  throw invalid(
    'scheduledAt',
    `On that day the clocks of ${zone.name} skip ${clock(wall)}. Choose ${clock(after)} or another time.`,
    'time_skipped',
  )
}

/**
 * When a time by everybody's own clock comes first anywhere on earth (epoch ms). Throws `invalid_input` on
 * `localTime` when it is over everywhere, or more than two years ahead.
 */
export function firstAnywhere({ date, time }: LocalTime, now: number): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  within('localTime', asUtc + BEHIND, now)
  return Math.max(now, asUtc - AHEAD)
}

/**
 * When a recipient's own clock shows it (epoch ms): the first time of two, and as much later as was skipped. Whose
 * clock has passed it gets the message now.
 */
export const whenItIs = ({ date, time }: LocalTime, zone: Zone, now: number): number =>
  Math.max(now, zone.instantOf(wallOf(`${date}T${time}`)))

function within(path: string, at: number, now: number): number {
  if (at <= now) throw invalid(path, 'This time has passed.', 'time_passed')
  if (at > now + FARTHEST) throw invalid(path, 'Choose a time within the next two years.', 'time_too_far')
  return at
}

function wallOf(local: string): WallTime {
  const at = new Date(`${local.slice(0, 16)}Z`)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  }
}

const clock = ({ hour, minute }: WallTime) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
