import * as Y from 'yjs'
import { MAX_CLIENT_MESSAGE } from '#core/contracts/collaboration'
import { AwarenessStates, type Identity } from './awareness.ts'
import { CommitWindow } from './commit-window.ts'
import { DocumentLog, merge } from './document-log.ts'
import type { AwarenessEntry } from './frames.ts'
import { awarenessFrame, queryAwarenessFrame, readFrame, step1Frame, step2Frame } from './frames.ts'
import type { Written } from './history.ts'
import { CLOSE, type Limits } from './limits.ts'
import { Breach, type Peer, Seat } from './seat.ts'
import { type Signal, sendSignals, sendUpdate } from './sending.ts'
import type { UpdateLog } from './storage.ts'
import { SuggestionGate } from './suggestions.ts'
import { type WaitingUpdate, WaitingUpdates } from './waiting-updates.ts'

export interface RoomDeps {
  log: UpdateLog
  limits: Limits
  now(): number
  /** Runs `work` once, `ms` from now. */
  schedule(work: () => void, ms: number): void
  /** Runs `work` once what was written until now is on disk. */
  written(work: () => void): void
  /** Runs `work` once what was sent until now has left. */
  sent(work: () => void): void
  /** Told after each durable write, with whoever made it and, where clients did, where in their logs it begins. */
  committed(by: readonly Identity[], written: readonly Written[]): void
  /** Told when the document can no longer be trusted; every socket has been closed. */
  failed(error: unknown): void
}

const REFUSED = JSON.stringify({ type: 'document:refused' })

/** Throws when the room was closed: what is in its memory is not what is on disk. */
export function trust({ closed }: Room): void {
  if (closed) throw new Error('The document was closed meanwhile.')
}

/**
 * One document and the sockets on it. Updates that arrive within a window are merged, appended to the log as
 * one row and sent as one frame; nothing is shown or acknowledged before it is written. See PROTOCOL.md.
 */
export class Room {
  readonly #deps: RoomDeps
  readonly #document: DocumentLog
  readonly #seats = new Map<Peer, Seat>()
  readonly #awareness = new AwarenessStates()
  readonly #suggestions = new SuggestionGate()
  readonly #window: CommitWindow
  readonly #waiting = new WaitingUpdates((client) => Y.getState(this.doc.store, client))
  #signals = new Map<number, Signal>()
  #closed = false

  /** Reads the log. Throws when it cannot be read or does not hold a document: never serve an empty one instead. */
  constructor(deps: RoomDeps) {
    this.#deps = deps
    this.#document = new DocumentLog(deps.log)
    this.#window = new CommitWindow({
      ...deps,
      flush: () => this.flush(),
      waits: () => this.#waiting.size > 0 || this.#signals.size > 0,
    })
  }

  get doc(): Y.Doc {
    return this.#document.doc
  }

  /** Sockets in the room. */
  get size(): number {
    return this.#seats.size
  }

  /** It serves nobody any more: the document was not written, or has gone. */
  get closed(): boolean {
    return this.#closed
  }

  /** Admits a socket; one that slept through a hibernation is only seated again. */
  join(peer: Peer, { slept = false } = {}): void {
    this.#seats.set(peer, new Seat(peer, this.#deps.limits, this.#deps.now()))
    if (slept) return
    if (peer.canWrite || peer.canSuggest) peer.send(step1Frame(Y.encodeStateVector(this.doc)))
    const known = this.#awareness.all()
    if (known.length > 0) peer.send(awarenessFrame(known))
    if (known.length < this.#seats.size - 1)
      for (const other of this.#seats.keys()) if (other !== peer) other.send(queryAwarenessFrame())
  }

  leave(peer: Peer): void {
    const seat = this.#seats.get(peer)
    if (!seat) return
    this.#seats.delete(peer)
    for (const entry of this.#awareness.remove(seat.clientIds, seat))
      this.#signals.set(entry.clientId, { seat: null, entry })
    if (this.#signals.size > 0) this.#window.ask()
  }

  /** Takes one frame of a socket. What is malformed, too large or too fast closes that socket and touches no other. */
  receive(peer: Peer, bytes: Uint8Array): void {
    const seat = this.#seats.get(peer)
    if (!seat || this.#closed) return
    try {
      this.#read(seat, bytes)
    } catch (error) {
      this.#dismiss(
        seat,
        error instanceof Breach ? error : new Breach(CLOSE.malformed, 'That frame is not of this protocol.'),
      )
    }
  }

  /** Counts a typed message of a socket. False when it breaks a limit: the socket is closed, and not heard. */
  hears(peer: Peer, text: string): boolean {
    const seat = this.#seats.get(peer)
    if (!seat || this.#closed) return false
    try {
      seat.countSignal(this.#deps.now())
      if (text.length > MAX_CLIENT_MESSAGE)
        throw new Breach(CLOSE.frameTooLarge, `A message may hold at most ${MAX_CLIENT_MESSAGE} characters.`)
      return true
    } catch (error) {
      if (!(error instanceof Breach)) throw error
      this.#dismiss(seat, error)
      return false
    }
  }

  #read(seat: Seat, bytes: Uint8Array): void {
    const { limits, now } = this.#deps
    if (bytes.byteLength > limits.message)
      throw new Breach(CLOSE.frameTooLarge, `A frame may hold at most ${limits.message} bytes.`)
    const frame = readFrame(bytes)
    if (frame.kind === 'update') {
      this.#take(seat, frame.update)
      return
    }
    seat.countSignal(now())
    if (frame.kind === 'step1') seat.peer.send(step2Frame(this.#missing(frame.stateVector)))
    else if (frame.kind === 'awareness') this.#aware(seat, frame.entries)
    else seat.peer.send(awarenessFrame(this.#awareness.all()))
  }

  #take(seat: Seat, update: Uint8Array): void {
    if (isEmpty(update)) return
    if (!seat.peer.canWrite && !this.#suggests(seat, update)) {
      if (seat.peer.typed) seat.peer.send(REFUSED)
      return
    }
    seat.countUpdate(this.#deps.now())
    if (this.#overflows(update)) throw new Breach(CLOSE.documentTooLarge, 'The document is too large.')
    const outcome = this.#waiting.take(seat, update, this.#deps.now())
    if (outcome === 'taken') this.#window.ask()
    else if (outcome === 'to be asked for') seat.peer.send(step1Frame(Y.encodeStateVector(this.doc)))
  }

  /** Whoever may only suggest is judged against the newest text, so what waits is written first. */
  #suggests(seat: Seat, update: Uint8Array): boolean {
    if (!seat.peer.canSuggest) return false
    seat.countSignal(this.#deps.now())
    this.flush()
    return this.#suggestions.allows(this.doc, update, seat.peer.identity.userId)
  }

  /** The log may be longer than the document it holds, so a full one is compacted before anybody is refused. */
  #overflows(update: Uint8Array): boolean {
    const full = () => this.#document.bytes + update.byteLength > this.#deps.limits.document
    if (full()) this.#guarded(() => this.#document.compact())
    return full()
  }

  #aware(seat: Seat, entries: AwarenessEntry[]): void {
    for (const entry of this.#awareness.accept(entries, seat))
      this.#signals.set(entry.clientId, { seat, entry })
    if (this.#signals.size > 0) this.#window.ask()
  }

  #missing(stateVector: Uint8Array): Uint8Array {
    return stateVector.byteLength > 1
      ? Y.encodeStateAsUpdate(this.doc, stateVector)
      : this.#document.encoded()
  }

  /** Writes and sends all that waits, now. */
  flush(): void {
    const updates = this.#waiting.empty()
    const signals = [...this.#signals.values()]
    this.#signals = new Map()
    if (updates.length > 0) this.#guarded(() => this.#commit(updates))
    if (signals.length > 0) sendSignals(this.#seats.values(), signals)
  }

  #commit(batch: readonly WaitingUpdate[]): void {
    const { refused } = this.#document.apply(batch.map(({ update }) => update))
    const accepted = batch.filter((_, index) => !refused.has(index))
    for (const index of refused) {
      const unfit = batch[index]
      if (unfit)
        this.#dismiss(unfit.seat, new Breach(CLOSE.malformed, 'That change does not fit the document.'))
    }
    if (accepted.length === 0) return
    const merged = merge(accepted.map(({ update }) => update))
    this.#document.append(merged)
    sendUpdate(this.#seats.values(), merged, accepted)
    this.#deps.committed(
      accepted.map(({ seat }) => seat.peer.identity),
      accepted.flatMap(({ seat, starts }) => starts.map((start) => ({ ...start, by: seat.peer.identity }))),
    )
  }

  /** Puts a change made on the server on disk and before everybody. Returns whether there was one. */
  change(by: Identity, work: (doc: Y.Doc) => void): boolean {
    this.flush()
    const captured: Uint8Array[] = []
    const capture = (update: Uint8Array) => captured.push(update)
    this.doc.on('update', capture)
    this.#guarded(() => {
      this.doc.transact(() => work(this.doc))
      this.doc.off('update', capture)
      if (captured.length === 0) return
      const update = merge(captured)
      this.#document.append(update)
      sendUpdate(this.#seats.values(), update, [])
      this.#deps.committed([by], [])
    })
    return captured.length > 0
  }

  compact(): void {
    this.#guarded(() => this.#document.compact())
  }

  /** Runs what touches document and disk. After a failure the two may differ: the room closes and serves nobody. */
  #guarded(work: () => void): void {
    if (this.#closed) return
    try {
      work()
    } catch (error) {
      this.fail(error)
    }
  }

  /** Closes for a failed write. */
  fail(error: unknown): void {
    if (this.#closed) return
    this.close(CLOSE.storage, 'The document could not be written. Your changes are kept on your device.')
    this.#deps.failed(error)
  }

  close(code: number, reason: string): void {
    this.#closed = true
    for (const { peer } of this.#seats.values()) peer.close(code, reason)
    this.#seats.clear()
  }

  /** Closes a socket for what it did, and tells the others it has gone. */
  #dismiss(seat: Seat, { code, message }: Breach): void {
    seat.peer.close(code, message)
    this.leave(seat.peer)
  }
}

/** Yjs encodes "nothing" as no structs and no deletions: two zeros. */
const isEmpty = (update: Uint8Array) => update.byteLength <= 2 && update.every((byte) => byte === 0)
