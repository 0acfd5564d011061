import type { WallTime, Zone } from './zone.ts'

/** Hours in which nobody is disturbed, in minutes of the recipient's day; `to` before `from` crosses midnight. */
export interface QuietHours {
  from: number
  to: number
}

const DAY = 1440

/** When the quiet hours that hold at `now` end (epoch ms); null when none hold. Equal ends mean none. */
export function quietUntil({ from, to }: QuietHours, zone: Zone, now: number): number | null {
  const wall = zone.wallAt(now)
  const minute = wall.hour * 60 + wall.minute
  const holds = from <= to ? minute >= from && minute < to : minute >= from || minute < to
  if (!holds) return null
  const end = zone.instantOf(atMinute(wall, minute < to ? to : to + DAY))
  // On the night clocks go back, the end may be read as an hour that has passed: the second one is meant.
  return end > now ? end : Math.max(now + 60_000, ...zone.instantsOf(atMinute(wall, to)))
}

function atMinute({ year, month, day }: WallTime, minutes: number): WallTime {
  const date = new Date(Date.UTC(year, month - 1, day, 0, minutes))
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}
