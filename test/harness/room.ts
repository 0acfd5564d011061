import * as Y from 'yjs'
import type { Identity } from '#objects/collaboration-session/awareness'
import { step1Frame } from '#objects/collaboration-session/frames'
import { type Limits, limitsSchema } from '#objects/collaboration-session/limits'
import { Room } from '#objects/collaboration-session/room'
import type { Peer } from '#objects/collaboration-session/seat'
import { type LogSize, MemoryLog, type Stored, type UpdateLog } from '#objects/collaboration-session/storage'

/** Time that only moves when told to. */
export class HandClock {
  now = 1_000_000
  readonly #due: { at: number; work: () => void }[] = []

  get waiting(): number {
    return this.#due.length
  }

  schedule(work: () => void, ms: number): void {
    this.#due.push({ at: this.now + ms, work })
  }

  advance(ms: number): void {
    const end = this.now + ms
    for (;;) {
      const [next] = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      this.#due.splice(this.#due.indexOf(next), 1)
      this.now = next.at
      next.work()
    }
    this.now = end
  }
}

/** A socket that keeps what it was sent. */
export class TestPeer implements Peer {
  readonly frames: Uint8Array[] = []
  readonly messages: { type: string; updates?: number }[] = []
  closed: { code: number; reason: string } | null = null
  canWrite: boolean
  canSuggest = false
  readonly typed: boolean
  readonly identity: Identity

  constructor(name: string, { canWrite = true, typed = true } = {}) {
    this.identity = { userId: `user-${name}`, name, colour: 'teal', role: canWrite ? 'editor' : 'viewer' }
    this.canWrite = canWrite
    this.typed = typed
  }

  /** Frames and messages since the last time this was read. */
  take(): { frames: Uint8Array[]; messages: { type: string; updates?: number }[] } {
    return { frames: this.frames.splice(0), messages: this.messages.splice(0) }
  }

  send(frame: Uint8Array | string): void {
    if (typeof frame === 'string') this.messages.push(JSON.parse(frame))
    else this.frames.push(frame)
  }

  close(code: number, reason: string): void {
    this.closed ??= { code, reason }
  }
}

type Fault = keyof UpdateLog

/** A log in memory whose operations fail while they are named in `failing`. */
export class FaultyLog implements UpdateLog {
  readonly failing = new Set<Fault>()
  readonly #log = new MemoryLog()

  load(): Stored {
    this.#may('load')
    return this.#log.load()
  }

  append(update: Uint8Array): void {
    this.#may('append')
    this.#log.append(update)
  }

  compact(snapshot: Uint8Array): void {
    this.#may('compact')
    this.#log.compact(snapshot)
  }

  size(): LogSize {
    return this.#log.size()
  }

  #may(operation: Fault): void {
    if (this.failing.has(operation)) throw new Error(`disk: ${operation}`)
  }
}

/** A room on a log, by hand-made time, and what it tells the object it lives in. */
export function openRoom(log: UpdateLog = new MemoryLog(), limits: Partial<Limits> = {}) {
  const clock = new HandClock()
  const commits: (readonly Identity[])[] = []
  const failures: unknown[] = []
  /** How long a write takes until it is on disk, and frames until they have left (ms): then the room gathers. */
  const slow = { disk: 0, line: 0 }
  const after = (ms: number, work: () => void) => (ms > 0 ? clock.schedule(work, ms) : work())
  const room = new Room({
    log,
    limits: limitsSchema.parse(limits),
    now: () => clock.now,
    schedule: (work, ms) => clock.schedule(work, ms),
    written: (work) => after(slow.disk, work),
    sent: (work) => after(slow.line, work),
    committed: (by) => commits.push(by),
    failed: (error) => failures.push(error),
  })
  const seat = (name: string, options: { canWrite?: boolean; typed?: boolean } = {}) => {
    const peer = new TestPeer(name, options)
    room.join(peer)
    return peer
  }
  return { room, clock, slow, commits, failures, seat }
}

/** What the log alone would serve to a newcomer. */
export function documentIn(log: UpdateLog): Y.Doc {
  const { room, seat } = openRoom(log)
  const newcomer = seat('newcomer')
  room.receive(newcomer, step1Frame(Y.encodeStateVector(new Y.Doc())))
  return room.doc
}

/** The update that one transaction makes. */
export function updateOf(doc: Y.Doc, work: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => updates.push(update)
  doc.on('update', collect)
  doc.transact(() => work(doc))
  doc.off('update', collect)
  return updates[0] ?? Y.encodeStateAsUpdate(doc, before)
}

/** The update of typing `text` at the end of the title. */
export const typed = (doc: Y.Doc, text: string) =>
  updateOf(doc, () => doc.getText('title').insert(doc.getText('title').length, text))

/**
 * An update that decodes and then fails on its way into any document: client 7 sets an attribute of an element
 * that it itself is to make later.
 */
export const UNFIT = new Uint8Array([1, 1, 7, 0, 40, 0, 7, 64, 1, 120, 1, 119, 1, 121, 0])
