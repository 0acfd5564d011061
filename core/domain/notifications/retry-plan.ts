/**
 * How handing a message to a provider ended. `lost`: it may have arrived, so it is never sent again blindly.
 * `throttled` and `down` say something about the provider, `refused` about this message, `gone` about the address.
 */
export type FailureClass = 'throttled' | 'down' | 'refused' | 'gone' | 'lost'

export interface Failure {
  class: FailureClass
  reason: string
  /** What the provider asked for (ms). */
  retryAfter?: number
}

export type NextStep =
  | { do: 'retry'; at: number }
  /** Another provider takes over at once. */
  | { do: 'fail_over' }
  | { do: 'give_up'; state: 'failed' | 'unknown' }

/** Tries of one message over all providers before it is given up. */
export const MAX_ATTEMPTS = 8
const FIRST_DELAY = 5_000
const LONGEST_DELAY = 3_600_000

/**
 * What follows the `attempts`-th failure. Delays grow threefold up to an hour with full jitter over their upper
 * half (after AWS, "Exponential backoff and jitter"), so that a thousand messages that failed together do not
 * come back together. `random` is in [0, 1); `others` tells whether another provider could take the message.
 */
export function afterFailure(
  failure: Failure,
  attempts: number,
  { now, random, others }: { now: number; random: number; others: boolean },
): NextStep {
  if (failure.class === 'lost') return { do: 'give_up', state: 'unknown' }
  if (failure.class === 'refused' || failure.class === 'gone') return { do: 'give_up', state: 'failed' }
  if (attempts >= MAX_ATTEMPTS) return { do: 'give_up', state: 'failed' }
  if (failure.class === 'down' && others) return { do: 'fail_over' }
  const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 3 ** (attempts - 1))
  const wait = Math.max(longest * (0.5 + random / 2), Math.min(failure.retryAfter ?? 0, LONGEST_DELAY))
  return { do: 'retry', at: now + Math.round(wait) }
}
