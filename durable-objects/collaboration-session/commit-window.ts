/**
 * Longest time an accepted update waits for company (ms). Less makes so many frames that they queue, more is waited
 * for: docs/benchmarks.md.
 */
export const MAX_WINDOW = 8
/** Deliveries a second up to which each update goes out at once, and from which the window is at its longest. */
const QUIET = 4_000
const FULL = 60_000
/** How fast the load estimate forgets (ms). */
const MEMORY = 250

/**
 * How long to gather updates before writing and sending them as one (ms), for a load in deliveries a second
 * (updates × sockets). A quiet session does not wait; a busy one trades milliseconds for far fewer frames.
 */
export function commitWindow(load: number): number {
  if (load <= QUIET) return 0
  return Math.min(MAX_WINDOW, Math.ceil((MAX_WINDOW * (load - QUIET)) / (FULL - QUIET)))
}

/** Exponentially fading count of deliveries: cheap, and needs no timer. */
export class Load {
  #sum = 0
  #at = 0

  /** Notes `deliveries` at `now` (ms); returns deliveries a second. */
  note(deliveries: number, now: number): number {
    this.#sum = this.#sum * Math.exp(-Math.max(0, now - this.#at) / MEMORY) + deliveries
    this.#at = now
    return (this.#sum * 1000) / MEMORY
  }
}
