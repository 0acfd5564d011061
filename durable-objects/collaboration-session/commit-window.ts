/** Longest time an accepted update waits for company (ms). */
export const MAX_WINDOW = 16
/** The part of what a flush took that is waited before the next: docs/benchmarks.md. */
const SHARE = 0.5

/**
 * How long to gather after a flush that took `cost` ms to be written and sent. The more people and the slower the
 * disk, the longer: so a busy session leaves time to read what arrives, and makes fewer frames.
 */
export const commitWindow = (cost: number): number => Math.min(MAX_WINDOW, Math.floor(cost * SHARE))

interface Flushing {
  now(): number
  schedule(work: () => void, ms: number): void
  /** Writes and sends what waits. */
  flush(): void
  /** Runs `work` once what was written is on disk and what was sent has left. */
  settled(work: () => void): void
  waits(): boolean
}

/** Flushes at once in a quiet session; while one flush is under way and for its window, what arrives is gathered. */
export class CommitWindow {
  readonly #flushing: Flushing
  #open = false

  constructor(flushing: Flushing) {
    this.#flushing = flushing
  }

  /** Something waits. */
  ask(): void {
    if (this.#open) return
    this.#open = true
    const began = this.#flushing.now()
    this.#flushing.flush()
    this.#flushing.settled(() => {
      const window = commitWindow(this.#flushing.now() - began)
      if (window > 0) this.#flushing.schedule(() => this.#close(), window)
      else this.#close()
    })
  }

  #close(): void {
    this.#open = false
    if (this.#flushing.waits()) this.ask()
  }
}
