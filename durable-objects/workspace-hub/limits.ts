import { CLOSE as SESSION_CLOSE } from '../collaboration-session/limits.ts'

/** What one page and one hub may use. */
export const LIMITS = {
  /** Largest message a page may send (characters). */
  message: 1_024,
  /** Messages a second for one page, and their burst. Pings are answered without counting. */
  burst: 30,
  perSecond: 5,
  pages: 5_000,
} as const

/** Close codes of the hub, with the session's meaning; the reason says the same in words. */
export const CLOSE = {
  malformed: SESSION_CLOSE.malformed,
  unauthenticated: SESSION_CLOSE.unauthenticated,
  removed: SESSION_CLOSE.removed,
  tooFast: SESSION_CLOSE.tooFast,
  crowded: SESSION_CLOSE.crowded,
  frameTooLarge: SESSION_CLOSE.frameTooLarge,
  /** No ping for too long: most likely nobody is there to read this. */
  silent: 4410,
} as const
