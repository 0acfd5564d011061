import { ATTEMPT_DEADLINE, type EffectState } from './effect.ts'

/** How far off the deliveries of a paused broadcast are put (ms): nobody else has to know of the pause. */
export const CENTURY = 3_155_760_000_000

/**
 * `broadcast`: until it is resumed; `time`: until it is due; `fault`: deciding it went wrong, it is tried again;
 * `consumer`: one was woken and has noted nothing yet; `round`: the minute's round wakes one; `attempt`: a provider
 * has been asked and has not answered yet; `retry`: until the next try.
 */
export const WAITS = ['broadcast', 'time', 'fault', 'consumer', 'round', 'attempt', 'retry'] as const

/** What a delivery that is not settled waits for. Times are epoch milliseconds. */
export interface Wait {
  for: (typeof WAITS)[number]
  /** When a consumer was last woken or a provider asked, as far as one was. */
  since: number | null
  /** When it is looked at again, as far as that is known. */
  until: number | null
}

interface Claimed {
  dueAt: number
  leasedUntil: number
}
interface Unsettled {
  delivery: Claimed & { state: string; faults: number }
  effects: readonly (Claimed & { state: EffectState; updatedAt: number })[]
}

/** Null when it is settled. `lease` is how long a consumer that was woken is left alone (ms). */
export function waitOf({ delivery, effects }: Unsettled, lease: number, now: number): Wait | null {
  if (delivery.state === 'planned') {
    const { dueAt, faults } = delivery
    if (dueAt > CENTURY) return { for: 'broadcast', since: null, until: null }
    if (dueAt > now) return { for: faults > 0 ? 'fault' : 'time', since: null, until: dueAt }
    return claimed(delivery, lease, now)
  }
  if (delivery.state !== 'handed_over') return null
  const asked = effects.find(({ state }) => state === 'attempted')
  if (asked) return { for: 'attempt', since: asked.updatedAt, until: asked.updatedAt + ATTEMPT_DEADLINE }
  const next = effects
    .filter(({ state }) => state === 'intended')
    .toSorted((one, other) => one.dueAt - other.dueAt)[0]
  if (!next) return null
  return next.dueAt > now ? { for: 'retry', since: null, until: next.dueAt } : claimed(next, lease, now)
}

/** It is due: a consumer has been woken, or will be. */
function claimed({ leasedUntil }: Claimed, lease: number, now: number): Wait {
  const since = leasedUntil > 0 ? leasedUntil - lease : null
  return leasedUntil > now
    ? { for: 'consumer', since, until: leasedUntil }
    : { for: 'round', since, until: null }
}
