import * as Y from 'yjs'
import type { SocketTicket } from '#core/contracts/collaboration'
import type { LiveSocket, SocketData, SocketEvents } from './connection.ts'
import { awarenessFrame, readFrame, step1Frame, updateFrame } from './frames.ts'
import { keptInIndexedDb } from './kept-updates.ts'
import { type LiveDocument, openLiveDocument } from './live-document.ts'

/** A session as PROTOCOL.md has it, over wires that a test moves, delays and cuts. For tests only. */
export class SimulatedSession {
  readonly doc = new Y.Doc()
  readonly wires = new Set<Wire>()
  canWrite = true
  /** Takes suggestions, and refuses everything: what a page writes is none. */
  canSuggest = false
  reachable = true
  refusal: unknown = null

  ticket = async (): Promise<SocketTicket> => {
    if (this.refusal) throw this.refusal
    if (!this.reachable) throw new Error('No answer came.')
    return {
      ticket: 't',
      url: 'ws://test',
      protocols: [],
      canWrite: this.canWrite,
      canSuggest: this.canWrite || this.canSuggest,
      expiresAt: '',
    }
  }

  open = (ticket: SocketTicket, events: SocketEvents): LiveSocket => {
    const wire = new Wire(this, events, ticket)
    this.wires.add(wire)
    return wire
  }

  get text(): string {
    return this.doc.getText('title').toString()
  }

  cut(code = 1006): void {
    for (const wire of [...this.wires]) wire.cut(code)
  }
}

/** One socket: what goes either way waits until it is moved. */
export class Wire implements LiveSocket {
  readonly up: SocketData[] = []
  readonly down: SocketData[] = []
  #open = false

  constructor(
    readonly session: SimulatedSession,
    readonly events: SocketEvents,
    readonly may: Pick<SocketTicket, 'canWrite' | 'canSuggest'>,
  ) {}

  send(data: SocketData): void {
    this.up.push(data)
  }

  close(): void {
    this.session.wires.delete(this)
  }

  /** The connection breaks: whatever is under way is lost. */
  cut(code: number): void {
    this.session.wires.delete(this)
    this.events.closed(code)
  }

  accept(): void {
    if (this.#open) return
    this.#open = true
    if (this.may.canWrite || this.may.canSuggest)
      this.down.push(step1Frame(Y.encodeStateVector(this.session.doc)))
    this.events.opened()
  }

  moveUp(): void {
    const data = this.up.shift()
    if (!(data instanceof Uint8Array)) return
    const frame = readFrame(data)
    if (frame.kind === 'step1')
      this.down.push(step2Frame(Y.encodeStateAsUpdate(this.session.doc, frame.stateVector)))
    if (frame.kind === 'queryAwareness') this.down.push(awarenessFrame(Uint8Array.of(0)))
    if (frame.kind !== 'update') return
    if (!this.may.canWrite) {
      this.down.push(JSON.stringify({ type: 'document:refused' }))
      return
    }
    Y.applyUpdate(this.session.doc, frame.update)
    for (const other of this.session.wires) if (other !== this) other.down.push(updateFrame(frame.update))
    this.down.push(JSON.stringify({ type: 'document:saved', updates: 1 }))
  }

  moveDown(): void {
    const data = this.down.shift()
    if (data !== undefined) this.events.received(data)
  }

  get idle(): boolean {
    return this.#open && this.up.length === 0 && this.down.length === 0
  }
}

function step2Frame(update: Uint8Array): Uint8Array {
  const frame = updateFrame(update)
  frame[1] = 1
  return frame
}

/** A browser tab with a clock of its own; `crash` stops it where it stands. */
export class SimulatedPage {
  readonly live: LiveDocument
  online = true
  #due = new Set<{ run: () => void }>()

  constructor(
    readonly session: SimulatedSession,
    factory: IDBFactory,
    name: string,
    readonly random: () => number = () => 0.5,
  ) {
    const document = 'maya/spring'
    this.live = openLiveDocument({
      kept: keptInIndexedDb(factory, document),
      keptAs: { document, page: name },
      ticket: () => (this.online ? session.ticket() : Promise.reject(new Error('No answer came.'))),
      open: session.open,
      afterRefusal: (error) =>
        error === 'forbidden'
          ? { again: false, reason: 'removed' }
          : { again: true, atLeast: 0, trouble: null },
      schedule: (run) => {
        const timer = { run }
        this.#due.add(timer)
        return () => this.#due.delete(timer)
      },
      random: this.random,
      online: () => this.online,
    })
  }

  /** Lets all timers pass that are set now. */
  pass(): void {
    const due = [...this.#due]
    for (const timer of due) if (this.#due.delete(timer)) timer.run()
  }

  type(text: string, at = this.text.length): void {
    this.live.title.insert(at, text)
  }

  get text(): string {
    return this.live.title.toString()
  }
}

/** Lets promises and the simulated IndexedDB settle. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 6; i++) await new Promise((resolve) => setTimeout(resolve))
}

/** Moves everything everywhere until nothing is under way. */
export async function calm(session: SimulatedSession, pages: readonly SimulatedPage[]): Promise<void> {
  for (let round = 0; round < 12; round++) {
    await settle()
    for (const wire of session.wires) wire.accept()
    for (const wire of session.wires)
      while (!wire.idle) {
        wire.moveUp()
        wire.moveDown()
      }
    if (round < 8) for (const page of pages) page.pass()
  }
}
