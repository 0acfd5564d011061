import type { Ruling } from '#core/domain/collaboration/ruling'
import type { Roster } from '../lib/roster.ts'

interface AttendanceDeps {
  /** Who has a socket here now. */
  roster(): Roster
  /** Tells the workspace's hub, and hears which rulings some of them came too late for. */
  attend(roster: Roster): Promise<Ruling[]>
  enforce(ruling: Ruling): void
  failed(error: unknown): void
}

/** Keeps the workspace's hub told who is on the document: one call at a time, the newest roster last. */
export class Attendance {
  readonly #deps: AttendanceDeps
  #telling = false
  /** Fresh out of a sleep the hub may know less than the sockets do. */
  #stale = true

  constructor(deps: AttendanceDeps) {
    this.#deps = deps
  }

  /** Somebody came or went. */
  changed(): Promise<void> {
    this.#stale = true
    return this.refresh()
  }

  /** Tells the hub what it does not know yet. Never throws; what failed is told again by the next call. */
  async refresh(): Promise<void> {
    if (this.#telling) return
    this.#telling = true
    try {
      while (this.#stale) {
        this.#stale = false
        for (const ruling of await this.#deps.attend(this.#deps.roster())) this.#deps.enforce(ruling)
      }
    } catch (error) {
      this.#stale = true
      this.#deps.failed(error)
    } finally {
      this.#telling = false
    }
  }
}
