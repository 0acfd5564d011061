import * as Y from 'yjs'
import type { UpdateLog } from './storage.ts'

/** Beyond the last compaction, so many updates or bytes wait before the next. */
const COMPACT_UPDATES = 500
const COMPACT_BYTES = 1_000_000

/** A document in memory and its log on disk, kept equal: what does not reach the log does not stay in the document. */
export class DocumentLog {
  readonly #log: UpdateLog
  #doc: Y.Doc
  #compacted: number
  /** The encoded document, kept until the next change: many sockets open at once. */
  #encoded: Uint8Array | null = null

  /** Throws when the log cannot be read or holds no valid document. */
  constructor(log: UpdateLog) {
    this.#log = log
    this.#doc = read(log)
    this.#compacted = log.size().bytes
  }

  get doc(): Y.Doc {
    return this.#doc
  }

  get bytes(): number {
    return this.#log.size().bytes
  }

  encoded(): Uint8Array {
    this.#encoded ??= Y.encodeStateAsUpdate(this.#doc)
    return this.#encoded
  }

  /**
   * Applies updates to the document in memory. One that decodes but cannot be integrated, or builds on what is not
   * there, is left out and named by its index in `refused`; the document is read again from the log, so that nothing
   * of it remains.
   */
  apply(updates: readonly Uint8Array[]): { refused: Set<number> } {
    this.#encoded = null
    const refused = new Set<number>()
    if (fits(this.#doc, () => merge(updates))) return { refused }
    for (;;) {
      this.#doc = read(this.#log)
      const index = updates.findIndex((update, at) => !refused.has(at) && !fits(this.#doc, () => update))
      if (index === -1) return { refused }
      refused.add(index)
    }
  }

  /** Writes what has been applied. Throws what the storage throws; the document must not be served after that. */
  append(update: Uint8Array): void {
    this.#encoded = null
    this.#log.append(update)
    const { updates, bytes } = this.#log.size()
    if (updates > COMPACT_UPDATES || bytes > this.#compacted + COMPACT_BYTES) this.compact()
  }

  /** Replaces the log by one snapshot, in one transaction, in Yjs' second encoding: half the bytes, read twice as fast. */
  compact(): void {
    if (this.#log.size().updates > 0) this.#log.compact(Y.encodeStateAsUpdateV2(this.#doc))
    this.#compacted = this.#log.size().bytes
  }
}

export const merge = (updates: readonly Uint8Array[]): Uint8Array => {
  const [only] = updates
  return updates.length === 1 && only ? only : Y.mergeUpdates([...updates])
}

function read(log: UpdateLog): Y.Doc {
  const doc = new Y.Doc()
  const { snapshot, updates } = log.load()
  if (snapshot) Y.applyUpdateV2(doc, snapshot)
  // One by one, as they came: merged first, updates that contradict each other may be read in another way.
  for (const update of updates) Y.applyUpdate(doc, update)
  // What an older log holds and never could be integrated is nobody's text, and would stand in the way of others'.
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return doc
}

function fits(doc: Y.Doc, update: () => Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update())
    return doc.store.pendingStructs === null && doc.store.pendingDs === null
  } catch {
    return false
  }
}
