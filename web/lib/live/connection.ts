import type { SocketTicket } from '#core/contracts/collaboration'
import { type AfterClose, afterClose, backOff, type ClosedReason, type Trouble } from './close-codes.ts'

export type SocketData = string | Uint8Array

/** One open socket. */
export interface LiveSocket {
  send(data: SocketData): void
  close(): void
}

export interface SocketEvents {
  opened(): void
  received(data: SocketData): void
  /** Called once at most, also when it never opened. */
  closed(code: number): void
}

export interface ConnectionPorts {
  ticket(): Promise<SocketTicket>
  open(ticket: SocketTicket, events: SocketEvents): LiveSocket
  /** What to do when no ticket was to be had. */
  afterRefusal(error: unknown): AfterClose
  /** Runs it later; the answer takes it back. */
  schedule(run: () => void, ms: number): () => void
  random(): number
  /** False when the device says it has no network. */
  online(): boolean
}

export interface ConnectionEvents {
  opened(ticket: SocketTicket): void
  received(data: SocketData): void
  /** The socket is gone, or could not be had; it will be tried again. */
  lost(trouble: Trouble | null): void
  ended(reason: ClosedReason): void
  /** Nothing was heard for a while: say something that must be answered. */
  probe(): void
}

type Waiting = Extract<AfterClose, { again: true }>
const LINE_LOST: Waiting = { again: true, atLeast: 0, trouble: null }

/** Silence after which the other side is asked whether it is there, and how long it may take to answer (ms). */
const SILENCE = 25_000
const ANSWER_WITHIN = 8_000
/** A socket that stayed open this long was a good one: the back-off begins anew (ms). */
const STEADY_AFTER = 5_000

/** Keeps one socket open: a fresh ticket for each, again with back-off when it goes. */
export function createConnection(ports: ConnectionPorts, events: ConnectionEvents) {
  let socket: LiveSocket | null = null
  let open = false
  let ended = false
  let attempt = 0
  /** Counts sockets, so that news of a former one is told from news of this one. */
  let round = 0
  let cancelNext = () => {}
  let cancelWatch = () => {}
  let cancelSteady = () => {}

  function leave() {
    round++
    open = false
    cancelNext()
    cancelWatch()
    cancelSteady()
    const former = socket
    socket = null
    former?.close()
  }

  function again({ atLeast, trouble }: Waiting = LINE_LOST) {
    leave()
    events.lost(trouble)
    if (!ports.online()) return
    const pause = Math.max(atLeast, backOff(attempt++, ports.random()))
    cancelNext = ports.schedule(() => void connect(), pause)
  }

  function end(reason: ClosedReason) {
    leave()
    ended = true
    events.ended(reason)
  }

  function follow(next: AfterClose) {
    if (next.again) again(next)
    else end(next.reason)
  }

  function watch() {
    cancelWatch()
    cancelWatch = ports.schedule(() => {
      cancelWatch = ports.schedule(() => again(), ANSWER_WITHIN)
      events.probe()
    }, SILENCE)
  }

  async function connect(): Promise<void> {
    if (ended) return
    leave()
    const mine = round
    const current = () => mine === round
    try {
      const ticket = await ports.ticket()
      if (!current()) return
      socket = ports.open(ticket, {
        opened() {
          if (!current()) return
          open = true
          cancelSteady = ports.schedule(() => {
            attempt = 0
          }, STEADY_AFTER)
          watch()
          events.opened(ticket)
        },
        received(data) {
          if (!current()) return
          watch()
          events.received(data)
        },
        closed(code) {
          if (!current()) return
          const next = afterClose(code)
          // A ticket was to be had just now, so the server is there, and something between lets no socket through.
          const blocked = !open && next.again && next.trouble === null
          follow(blocked ? { ...next, trouble: 'blocked' } : next)
        },
      })
    } catch (error) {
      if (!current()) return
      follow(ports.afterRefusal(error))
    }
  }

  return {
    /** Connects now, whatever the back-off says; also after an end. */
    retry() {
      if (open) return
      ended = false
      attempt = 0
      void connect()
    },
    /** The device has lost its network: do not wait for the socket to notice. */
    drop() {
      if (!ended) again()
    },
    send(data: SocketData) {
      if (open) socket?.send(data)
    },
    close() {
      ended = true
      leave()
    },
  }
}
