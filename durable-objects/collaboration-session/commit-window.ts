/** Longest time an accepted update waits for company (ms). */
export const MAX_WINDOW = 16

/** What a window is made of. */
interface Flushing {
  now(): number
  /** Runs `work` once, `ms` from now. */
  schedule(work: () => void, ms: number): void
  /** Writes and sends what waits. */
  flush(): void
  waits(): boolean
  /** Runs `work` once what was written until now is on disk. */
  written(work: () => void): void
  /** Runs `work` once what was sent until now has left. */
  sent(work: () => void): void
}

interface Turn {
  written: boolean
  /** Something waits for the disk, and a timer sees to it that it does not wait too long. */
  timed: boolean
}

/**
 * Flushes at once in a quiet session; what arrives while a flush is under way is gathered for the next. Time without
 * a flush is saved up, to one longest window, and sending spends it; when it is spent, the next flush waits for as
 * long as the last took. So at most half of the time goes to sending, and the window grows with the load and no
 * sooner. Only a disk that takes longer than the longest window does not hold up the next flush.
 */
export class CommitWindow {
  readonly #flushing: Flushing
  #turn: Turn | null = null
  /** Time saved up (ms), and since when it grows. */
  #saved = MAX_WINDOW
  #idleSince: number

  constructor(flushing: Flushing) {
    this.#flushing = flushing
    this.#idleSince = flushing.now()
  }

  /** Something waits. */
  ask(): void {
    const turn = this.#turn
    if (!turn) this.#begin()
    else if (!turn.written && !turn.timed) {
      turn.timed = true
      this.#flushing.schedule(() => {
        if (this.#turn === turn && !turn.written) this.#begin()
      }, MAX_WINDOW)
    }
  }

  #begin(): void {
    const { written, sent } = this.#flushing
    const turn = { written: false, timed: false }
    this.#turn = turn
    const began = this.#flushing.now()
    this.#saved = Math.min(MAX_WINDOW, this.#saved + began - this.#idleSince)
    this.#idleSince = began
    this.#flushing.flush()
    const worked = this.#flushing.now() - began
    written(() => {
      turn.written = true
      const onDisk = this.#flushing.now()
      sent(() => this.#rest(turn, worked + this.#flushing.now() - onDisk))
    })
  }

  #rest(turn: Turn, cost: number): void {
    this.#saved -= cost
    this.#idleSince = this.#flushing.now()
    if (this.#saved >= 0) this.#end(turn)
    else this.#flushing.schedule(() => this.#end(turn), Math.min(MAX_WINDOW, -this.#saved))
  }

  #end(turn: Turn): void {
    if (this.#turn !== turn) return
    this.#turn = null
    if (this.#flushing.waits()) this.#begin()
  }
}
