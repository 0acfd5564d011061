import { ZodError } from 'zod'

/** Tries of one event before people must look at it. */
export const MAX_TRIES = 10
const FIRST_DELAY = 5
const LONGEST_DELAY = 900

/**
 * What follows the `tries`-th failure: the next try after so many seconds (three times longer each time, up
 * to a quarter of an hour, so that greylisting and short outages pass), or the end. An event that does not
 * parse will not parse later either.
 */
export function afterFailure(tries: number, error: unknown): { delaySeconds: number } | 'dead' {
  if (error instanceof ZodError || tries >= MAX_TRIES) return 'dead'
  return { delaySeconds: Math.min(LONGEST_DELAY, FIRST_DELAY * 3 ** (tries - 1)) }
}
