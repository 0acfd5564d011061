import type { AwarenessEntry } from './frames.ts'

/** Who a socket is, as its ticket says. Shown to the others instead of what the socket claims. */
export interface Identity {
  userId: string
  name: string
  colour: string
  role: string
}

/** A socket as it speaks for clients. */
export interface Speaker {
  readonly identity: Identity
  /** Throws for a state that is too large. */
  weigh(state: string): void
  /** Throws for one client too many. */
  speakFor(clientId: number): void
}

interface Known {
  entry: AwarenessEntry
  speaker: Speaker
}

/**
 * The awareness states of a session: the newest clock of each client wins, as y-protocols has it,
 * and the person shown is the one the ticket names. Memory only: it is rebuilt by asking after a sleep.
 */
export class AwarenessStates {
  readonly #known = new Map<number, Known>()

  /**
   * The entries that are news; what is older than the known clock is dropped. So is what a socket says of
   * another person's client: y-websocket repeats all it hears. Throws for a state that is no JSON object.
   */
  accept(entries: readonly AwarenessEntry[], speaker: Speaker): AwarenessEntry[] {
    const news: AwarenessEntry[] = []
    for (const entry of entries) {
      const known = this.#known.get(entry.clientId)
      if (known && known.speaker.identity.userId !== speaker.identity.userId) continue
      if (entry.state === 'null') {
        if (!known || entry.clock < known.entry.clock) continue
        this.#known.delete(entry.clientId)
        news.push(entry)
        continue
      }
      if (known && entry.clock <= known.entry.clock) continue
      const state = signed(entry.state, speaker)
      if (state === null) continue
      speaker.speakFor(entry.clientId)
      const kept = { ...entry, state }
      this.#known.set(entry.clientId, { entry: kept, speaker })
      news.push(kept)
    }
    return news
  }

  /** Takes away the clients a socket speaks for, as when it has gone; returns what the others must hear. */
  remove(clientIds: Iterable<number>, speaker: Speaker): AwarenessEntry[] {
    const gone: AwarenessEntry[] = []
    for (const clientId of clientIds) {
      const known = this.#known.get(clientId)
      if (known?.speaker !== speaker) continue
      this.#known.delete(clientId)
      gone.push({ clientId, clock: known.entry.clock + 1, state: 'null' })
    }
    return gone
  }

  all(): AwarenessEntry[] {
    return [...this.#known.values()].map(({ entry }) => entry)
  }
}

/** The state under the name of the ticket; null when it was signed for somebody else. */
function signed(state: string, speaker: Speaker): string | null {
  speaker.weigh(state)
  const value: unknown = JSON.parse(state)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('An awareness state is a JSON object.')
  const { userId, name, colour, role } = speaker.identity
  const claimed = 'user' in value ? value.user : null
  const isAnother =
    typeof claimed === 'object' && claimed !== null && 'id' in claimed && claimed.id !== userId
  return isAnother ? null : JSON.stringify({ ...value, user: { id: userId, name, color: colour, role } })
}
