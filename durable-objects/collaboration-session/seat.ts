import type { Identity, Speaker } from './awareness.ts'
import type { Need } from './completeness.ts'
import { CLOSE, type Limits } from './limits.ts'
import { TokenBucket } from './token-bucket.ts'

/** A socket as the room sees it. `send` never throws. */
export interface Peer {
  identity: Identity
  canWrite: boolean
  /** May write what the others can reject without a trace, and nothing else. */
  canSuggest: boolean
  /** Understands typed messages beside the binary frames. */
  typed: boolean
  send(frame: Uint8Array | string): void
  close(code: number, reason: string): void
}

/** Thrown when a socket breaks a rule of the protocol: it is closed with this code, nobody else is touched. */
export class Breach extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

/** How long a socket may take to send what its updates build on (ms), and how many it may send meanwhile. */
const MISSING_FOR = 5_000
const MISSING_UPDATES = 200

/** A peer and what it has used of its share. Every method throws a `Breach` when a limit is passed. */
export class Seat implements Speaker {
  readonly clientIds = new Set<number>()
  readonly #updates: TokenBucket
  readonly #signals: TokenBucket
  #awaited: { need: Need; since: number; updates: number } | null = null

  constructor(
    readonly peer: Peer,
    readonly limits: Limits,
    now: number,
  ) {
    this.#updates = new TokenBucket({ burst: limits.updateBurst, perSecond: limits.updatesPerSecond }, now)
    this.#signals = new TokenBucket({ burst: limits.signalBurst, perSecond: limits.signalsPerSecond }, now)
  }

  countUpdate(now: number): void {
    if (!this.#updates.take(now)) throw new Breach(CLOSE.tooFast, 'Too many changes at once.')
  }

  countSignal(now: number): void {
    if (!this.#signals.take(now)) throw new Breach(CLOSE.tooFast, 'Too many messages at once.')
  }

  /** What this socket has been asked for, since an update of it built on that. */
  get awaited(): Need | null {
    return this.#awaited?.need ?? null
  }

  /** Notes an update that builds on what is not there. True when its sender is to be asked for that. */
  setAside(need: Need, now: number): boolean {
    const asks = this.#awaited === null
    this.#awaited ??= { need, since: now, updates: 0 }
    const { since, updates } = this.#awaited
    if (now - since > MISSING_FOR || updates >= MISSING_UPDATES)
      throw new Breach(CLOSE.malformed, 'That change builds on something that never came.')
    this.#awaited.updates++
    return asks
  }

  complete(): void {
    this.#awaited = null
  }

  get identity(): Identity {
    return this.peer.identity
  }

  weigh(state: string): void {
    if (state.length > this.limits.awarenessState)
      throw new Breach(CLOSE.frameTooLarge, 'That awareness state is too large.')
  }

  speakFor(clientId: number): void {
    this.clientIds.add(clientId)
    if (this.clientIds.size > this.limits.awarenessClients)
      throw new Breach(CLOSE.malformed, 'One socket speaks for too many clients.')
  }
}
