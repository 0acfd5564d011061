import * as Y from 'yjs'
import type { VersionKind } from '#core/contracts/history'
import type { AuthoredText } from '#core/domain/history/authored-text'
import { pointDue } from '#core/domain/history/point-due'
import { thin } from '#core/domain/history/thin'
import type { Identity } from './awareness.ts'
import { readContent, TITLE, writeContent } from './document.ts'
import type { HistoryStorage, Person, VersionRow } from './history-storage.ts'
import { authoredText } from './history-text.ts'

/** Where in a client's log an accepted update begins, and whose it was. */
export interface Written {
  client: number
  clock: number
  by: Identity
}

/** A version to keep. Repeating it with the same id changes nothing. */
export interface Point {
  id: string
  kind: VersionKind
  name: string | null
  by: Person | null
}

/** What is kept only when something was written since the version before. */
const ON_CHANGE: ReadonlySet<VersionKind> = new Set(['idle', 'ai', 'import'])

/**
 * The versions of one document. A version is the encoded Yjs document: exact, and it says who wrote each
 * character, by the client ids noted as updates are accepted.
 */
export class History {
  readonly #storage: HistoryStorage
  /** What is on disk already, so that typing costs no row. */
  #writers = new Map<number, string>()
  #pending: Set<string>
  #span: { first: number; last: number } | null

  constructor(storage: HistoryStorage) {
    this.#storage = storage
    this.#pending = new Set(storage.pending().map(({ id }) => id))
    this.#span = storage.span()
  }

  /** Notes who wrote. `by` without `written` is a change made on the server for somebody. */
  wrote(by: readonly Identity[], written: readonly Written[], now: number): void {
    for (const { client, clock, by } of written) {
      if (this.#writers.get(client) === by.userId) continue
      if (this.#storage.writerOf(client, clock) !== by.userId) this.#storage.claim(client, clock, by.userId)
      this.#writers.set(client, by.userId)
    }
    for (const { userId: id, name } of by) {
      if (id === '' || this.#pending.has(id)) continue
      this.#storage.pend({ id, name })
      this.#pending.add(id)
    }
    if (this.#pending.size === 0) return
    if (this.#span) this.#span.last = now
    else {
      this.#span = { first: now, last: now }
      this.#storage.setSpan(this.#span)
    }
  }

  list(): { items: VersionRow[]; unsaved: Person[] } {
    return { items: this.#storage.versions(), unsaved: this.#storage.pending() }
  }

  find(id: string): VersionRow | null {
    return this.#storage.find(id)
  }

  rename(id: string, name: string | null): boolean {
    return this.#storage.rename(id, name)
  }

  /** Keeps the document as a version, and lets older ones go. */
  keep({ id, kind, name, by }: Point, doc: Y.Doc, now: number): void {
    const authors = this.#storage.pending()
    const idle = ON_CHANGE.has(kind) && name === null && authors.length === 0
    if (this.#storage.find(id) || (idle && this.#storage.versions().length > 0)) return
    const title = doc.getText(TITLE).toString()
    this.#storage.atomically(() => {
      this.#storage.insert({ id, at: now, kind, name, title, by, authors }, Y.encodeStateAsUpdateV2(doc))
      this.#storage.settlePending()
      this.#storage.setSpan(null)
      this.#storage.remove(thin(this.#storage.kept(), now))
    })
    this.#pending.clear()
    this.#span = null
  }

  /** Keeps what was written once it has rested; says when to look again (epoch ms), null when nothing waits. */
  rest(doc: Y.Doc, now: number, id: string): number | null {
    if (!this.#span) return null
    const due = pointDue(this.#span)
    if (due > now) {
      this.#storage.setSpan(this.#span)
      return due
    }
    this.keep({ id, kind: 'idle', name: null, by: null }, doc, now)
    return null
  }

  /** The text of a version with its writers; null when there is no such version. */
  text(id: string): AuthoredText | null {
    const doc = this.#read(id)
    return doc && this.textOf(doc)
  }

  /** `doc` must be nobody else's: reading it by stretches splits and joins what is inside. */
  textOf(doc: Y.Doc): AuthoredText {
    return authoredText(doc, (client, clock) => this.#storage.writerOf(client, clock))
  }

  people(): Person[] {
    return this.#storage.people()
  }

  /**
   * The update that makes `now` (an encoded document) say what a version said, by the smallest change and in
   * the name of `by`. Null when there is no such version.
   */
  restoring(id: string, now: Uint8Array, by: Identity): Uint8Array | null {
    const version = this.#read(id)
    if (!version) return null
    const doc = new Y.Doc()
    Y.applyUpdate(doc, now)
    const before = Y.encodeStateVector(doc)
    this.#storage.claim(doc.clientID, 0, by.userId)
    doc.transact(() => writeContent(doc, readContent(version)))
    return Y.encodeStateAsUpdate(doc, before)
  }

  /** What the server writes under this client id is this person's. */
  claim(client: number, by: Person): void {
    this.#storage.claim(client, 0, by.id)
  }

  #read(id: string): Y.Doc | null {
    const state = this.#storage.state(id)
    if (!state) return null
    const doc = new Y.Doc()
    Y.applyUpdateV2(doc, state)
    return doc
  }
}
