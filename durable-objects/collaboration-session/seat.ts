import type { Identity, Speaker } from './awareness.ts'
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

/** A peer and what it has used of its share. Every method throws a `Breach` when a limit is passed. */
export class Seat implements Speaker {
  readonly clientIds = new Set<number>()
  readonly #updates: TokenBucket
  readonly #signals: TokenBucket

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
