/** Quiet after an edit that makes a version (ms). */
export const IDLE = 5 * 60_000
/** Somebody who never rests gets a version all the same (ms). */
export const AT_LATEST = 10 * 60_000

/** When the edits since the last version are to be kept (epoch ms): after a rest, or after ten minutes without one. */
export const pointDue = ({ first, last }: { first: number; last: number }): number =>
  Math.min(last + IDLE, first + AT_LATEST)
