import * as Y from 'yjs'
import type { Kept, KeptKey } from './kept-updates.ts'

/** Largest update sent at once (bytes); the session takes frames of up to 1 MiB. */
const LARGEST = 700_000

/** Yjs encodes "nothing" as no structs and no deletions. The server does not acknowledge it. */
const isNothing = (update: Uint8Array) => update.byteLength <= 2 && update.every((byte) => byte === 0)

/**
 * Updates on their way to the server. Each stays here until it is acknowledged as durable, whatever happens to
 * the socket; what one socket did not get acknowledged is sent again on the next. Yjs makes that harmless.
 */
export class Outbox {
  /** Not yet acknowledged, oldest first. */
  readonly #waiting: Kept[] = []
  /** What this socket has sent, in order: the rows that each sent update makes durable. */
  #sent: KeptKey[][] = []
  /** How many of `#waiting`, from its end, this socket has not sent. */
  #unsent = 0

  /** Changes the server has not acknowledged. */
  get pending(): number {
    return this.#waiting.length
  }

  /** What is not acknowledged, oldest first. */
  get waiting(): readonly Kept[] {
    return this.#waiting
  }

  add(kept: Kept): void {
    if (isNothing(kept.update)) return
    this.#waiting.push(kept)
    this.#unsent++
  }

  /** A new socket: it has sent nothing yet. */
  restart(): void {
    this.#sent = []
    this.#unsent = this.#waiting.length
  }

  /** Sends `update` instead of the rows that wait: it holds them all, and whatever else the server lacks. */
  takeAll(update: Uint8Array): Uint8Array[] {
    if (update.byteLength > LARGEST) return this.take()
    this.#sent.push(this.#waiting.slice(this.#waiting.length - this.#unsent).map(({ key }) => key))
    this.#unsent = 0
    return [update]
  }

  /** What to send now, merged into as few updates as the session's frames allow. */
  take(): Uint8Array[] {
    const rows = this.#waiting.slice(this.#waiting.length - this.#unsent)
    this.#unsent = 0
    const updates: Uint8Array[] = []
    for (const part of inParts(rows)) {
      updates.push(Y.mergeUpdates(part.map((row) => row.update)))
      this.#sent.push(part.map((row) => row.key))
    }
    return updates
  }

  /** The server has the next `count` updates of this socket on disk. Returns the rows to forget. */
  acknowledge(count: number): KeptKey[] {
    const done = this.#sent.splice(0, count).flat()
    const gone = new Set(done)
    const left = this.#waiting.filter(({ key }) => !gone.has(key))
    this.#waiting.splice(0, this.#waiting.length, ...left)
    return done
  }
}

function inParts(rows: readonly Kept[]): Kept[][] {
  const parts: Kept[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const part = parts.at(-1)
    if (part && size + row.update.byteLength <= LARGEST) {
      part.push(row)
      size += row.update.byteLength
    } else {
      parts.push([row])
      size = row.update.byteLength
    }
  }
  return parts
}
