import type { AwarenessEntry } from './frames.ts'

/** Who a socket is, as its ticket says. Shown to the others instead of what the socket claims. */
export interface Identity {
  userId: string
  name: string
  colour: string
  role: string
}

/**
 * The awareness states of a session: the newest clock of each client wins, as y-protocols has it,
 * and the person shown is the one the ticket names. Memory only: it is rebuilt by asking after a sleep.
 */
export class AwarenessStates {
  readonly #known = new Map<number, AwarenessEntry>()

  /** The entries that are news; what is older than the known clock is dropped. */
  accept(entries: readonly AwarenessEntry[], identity: Identity): AwarenessEntry[] {
    const news: AwarenessEntry[] = []
    for (const entry of entries) {
      const known = this.#known.get(entry.clientId)
      const left = entry.state === 'null'
      if (known && (entry.clock < known.clock || (entry.clock === known.clock && !left))) continue
      const kept = left ? entry : { ...entry, state: signed(entry.state, identity) }
      if (left) this.#known.delete(entry.clientId)
      else this.#known.set(entry.clientId, kept)
      news.push(kept)
    }
    return news
  }

  /** Takes clients away, as when their socket has gone; returns what the others must hear. */
  remove(clientIds: Iterable<number>): AwarenessEntry[] {
    const gone: AwarenessEntry[] = []
    for (const clientId of clientIds) {
      const known = this.#known.get(clientId)
      if (!known) continue
      this.#known.delete(clientId)
      gone.push({ clientId, clock: known.clock + 1, state: 'null' })
    }
    return gone
  }

  all(): AwarenessEntry[] {
    return [...this.#known.values()]
  }
}

/** Throws for a state that is not a JSON object. */
function signed(state: string, { userId, name, colour, role }: Identity): string {
  const value: unknown = JSON.parse(state)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('An awareness state is a JSON object.')
  return JSON.stringify({ ...value, user: { id: userId, name, color: colour, role } })
}
