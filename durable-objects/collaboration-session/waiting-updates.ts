import * as Y from 'yjs'
import { endsOf, type Known, missing, type Need } from './completeness.ts'
import type { Written } from './history.ts'
import type { Seat } from './seat.ts'

type Start = Pick<Written, 'client' | 'clock'>

/** An accepted update that is not on disk yet. */
export interface WaitingUpdate {
  seat: Seat
  update: Uint8Array
  /** Where in the log of each client it begins. */
  starts: readonly Start[]
}

/** The accepted updates that wait to be written, in their order. */
export class WaitingUpdates {
  #updates: WaitingUpdate[] = []
  /** Where the logs of clients end with what waits. */
  readonly #ends = new Map<number, number>()
  readonly #written: Known

  constructor(written: Known) {
    this.#written = written
  }

  get size(): number {
    return this.#updates.length
  }

  /** All that waits; nothing does after that. */
  empty(): readonly WaitingUpdate[] {
    const updates = this.#updates
    this.#updates = []
    this.#ends.clear()
    return updates
  }

  readonly #known: Known = (client) => Math.max(this.#written(client), this.#ends.get(client) ?? 0)

  /**
   * An update that builds on what is not there is set aside, and its sender is to be asked for all that is missing.
   * Until that comes nothing else of theirs is taken: what is acknowledged is a count of updates, in their order.
   * Throws a `Breach` when it does not come.
   */
  take(seat: Seat, update: Uint8Array, now: number): 'taken' | 'set aside' | 'to be asked for' {
    const decoded = Y.decodeUpdate(update)
    const ends = endsOf(decoded)
    const reaches = ({ client, clock }: Need) => Math.max(this.#known(client), ends.get(client) ?? 0) > clock
    const need = missing(decoded, this.#known)
    if (need || (seat.awaited !== null && !reaches(seat.awaited)))
      return seat.setAside(need ?? seat.awaited ?? { client: 0, clock: 0 }, now)
        ? 'to be asked for'
        : 'set aside'
    seat.complete()
    for (const [client, end] of ends) this.#ends.set(client, Math.max(this.#known(client), end))
    this.#updates.push({ seat, update, starts: startsOf(decoded) })
    return 'taken'
  }
}

function startsOf({ structs }: ReturnType<typeof Y.decodeUpdate>): Start[] {
  const starts: Start[] = []
  for (const { id } of structs)
    if (starts.at(-1)?.client !== id.client) starts.push({ client: id.client, clock: id.clock })
  return starts
}
