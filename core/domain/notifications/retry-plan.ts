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
  /** `pin`: by the same provider alone, which may hold it and would know it again. */
  | { do: 'retry'; at: number; pin: boolean }
  /** Another provider takes over at once. */
  | { do: 'fail_over' }
  | { do: 'give_up'; state: 'failed' | 'unknown' }

export interface Circumstances {
  now: number
  /** In [0, 1). */
  random: number
  /** Another provider could take the message. */
  others: boolean
  /** The provider tells a second copy by its key. */
  dedupes: boolean
  /** An earlier try was lost: the provider may hold the message. */
  pinned: boolean
}

export interface RetryPolicy {
  /** Tries before it is given up; a re-drive grants as many again. */
  attempts: number
  /** The longest wait after so many failures (ms). */
  waitAfter(failures: number): number
  /** What a peer may ask for at most (ms). */
  longest: number
  /** What is not tried again. */
  final: readonly FailureClass[]
}

/** Tries of one message over all providers before it is given up; a re-drive grants further ones. */
export const MAX_ATTEMPTS = 8
const FIRST_DELAY = 5_000
const LONGEST_DELAY = 3_600_000

/** Messages to people: delays grow threefold up to an hour. */
const MESSAGE_RETRIES: RetryPolicy = {
  attempts: MAX_ATTEMPTS,
  waitAfter: (failures) => Math.min(LONGEST_DELAY, FIRST_DELAY * 3 ** (failures - 1)),
  longest: LONGEST_DELAY,
  final: ['refused', 'gone'],
}

/**
 * What follows the `attempts`-th failure. Delays have full jitter over their upper half (after AWS, "Exponential
 * backoff and jitter"), so that a thousand messages that failed together do not come back together. What was lost
 * goes again only to a provider that tells copies by their key.
 */
export function afterFailure(
  failure: Failure,
  attempts: number,
  { now, random, others, dedupes, pinned }: Circumstances,
  policy: RetryPolicy = MESSAGE_RETRIES,
): NextStep {
  const isLost = failure.class === 'lost'
  if (isLost && !dedupes) return { do: 'give_up', state: 'unknown' }
  if (policy.final.includes(failure.class)) return { do: 'give_up', state: 'failed' }
  const pin = isLost || pinned
  if (attempts % policy.attempts === 0) return { do: 'give_up', state: pin ? 'unknown' : 'failed' }
  if (failure.class === 'down' && others && !pin) return { do: 'fail_over' }
  const longest = policy.waitAfter(attempts % policy.attempts)
  const wait = Math.max(longest * (0.5 + random / 2), Math.min(failure.retryAfter ?? 0, policy.longest))
  return { do: 'retry', at: now + Math.round(wait), pin }
}
