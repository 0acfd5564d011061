import type { LocalTime, Timing } from '#core/contracts/schedules'
import { isTimeZone } from '#core/domain/access/time-zone'
import { Zone } from '#core/domain/notifications/zone'
import { firstAnywhere, instantOnce } from '#core/domain/schedules/once'
import { refusedFor } from '#core/faults'
import { nextAfter, parseCron } from './cron.ts'

/** When something is to happen. Times are epoch ms. */
export interface When {
  /** Null: at once. */
  at: number | null
  cron: string | null
  timeZone: string
  localTime: LocalTime | null
}

/**
 * What was asked for as one instant, and what follows it. `home` is the zone when none is named. Throws
 * `invalid_input` naming the field: a cron that never comes, a time that has passed or is skipped, no such zone.
 */
export function resolveTiming(timing: Timing, home: string, now: number): When {
  const { scheduledAt, delay, cron, localTime, timeZone = home } = timing
  if (!isTimeZone(timeZone)) throw refusedFor('timeZone', 'no_time_zone')
  const once = (at: number): When => ({ at, cron: null, timeZone, localTime: null })
  if (scheduledAt !== undefined) return once(instantOnce(scheduledAt, new Zone(timeZone), now))
  if (delay !== undefined) return once(now + delay * 1000)
  if (localTime !== undefined) return { ...once(firstAnywhere(localTime, now)), localTime }
  if (cron === undefined) return { at: null, cron: null, timeZone, localTime: null }
  parseCron(cron, timeZone, now)
  return { ...once(nextAfter(cron, timeZone, now) ?? now), cron }
}
