import { Cron } from 'croner'
import { invalid } from '#core/errors'
import { refusedFor } from '#core/faults'

/**
 * A cron of five fields in a zone. Throws `invalid_input` on `cron` for what is none, or never comes.
 *
 * A time that clocks skip comes as soon as they have; one that they show twice comes once. What runs by a step or a
 * wildcard in its minutes or hours is an interval: it skips what is skipped and runs through both.
 */
export function parseCron(pattern: string, timeZone: string, now: number): Cron {
  const cron = read(pattern, timeZone)
  if (!cron.nextRun(new Date(now))) throw refusedFor('cron', 'never_runs')
  return cron
}

function read(pattern: string, timezone: string): Cron {
  if (pattern.split(/\s+/).length !== 5) throw refusedFor('cron', 'not_cron')
  try {
    return new Cron(pattern, { timezone, mode: '5-part', paused: true, fixedTimeRule: 'no-wildcard' })
  } catch (error) {
    const [message = ''] = String(error instanceof Error ? error.message : error).split('\n')
    throw invalid('cron', message.replace(/^Cron\w+: /, '') || 'Not a cron of five fields.', 'not_cron')
  }
}

/** The runs after an instant (epoch ms), at most so many. */
export const runsAfter = (cron: string, timeZone: string, after: number, most: number): number[] =>
  read(cron, timeZone)
    .nextRuns(most, new Date(after))
    .map((at) => at.getTime())

/** Null when none comes any more. */
export const nextAfter = (cron: string, timeZone: string, after: number): number | null =>
  runsAfter(cron, timeZone, after, 1)[0] ?? null
