/** Why the session will not have this page any more, until a person does something. */
export type ClosedReason = 'removed' | 'gone' | 'tooLarge' | 'malformed' | 'signedOut'

/** What keeps a page from its session though there is a network; it may pass by itself. */
export type Trouble = 'crowded' | 'tooFast' | 'fault' | 'blocked'

/** `atLeast` is a pause in ms. Without a trouble the line was lost, which needs no more words. */
export type AfterClose =
  | { again: false; reason: ClosedReason }
  | { again: true; atLeast: number; trouble: Trouble | null }

/** What a client does when its socket was closed (PROTOCOL.md, Close codes). */
export function afterClose(code: number): AfterClose {
  switch (code) {
    case 4400:
      return { again: false, reason: 'malformed' }
    case 4403:
      return { again: false, reason: 'removed' }
    case 4404:
      return { again: false, reason: 'gone' }
    case 4413:
    case 4414:
      return { again: false, reason: 'tooLarge' }
    case 4408:
      return { again: true, atLeast: 5_000, trouble: 'tooFast' }
    case 4409:
      return { again: true, atLeast: 15_000, trouble: 'crowded' }
    case 4500:
      return { again: true, atLeast: 0, trouble: 'fault' }
    default:
      return { again: true, atLeast: 0, trouble: null }
  }
}

const FIRST_PAUSE = 400
const LONGEST_PAUSE = 30_000

/**
 * The pause before the `attempt`-th try in a row (from 0), in ms: exponential, half of it by chance
 * ("equal jitter"), so that the pages of a team do not all come back in the same instant.
 */
export function backOff(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempt, 16))
  return ceiling / 2 + (ceiling / 2) * random
}
