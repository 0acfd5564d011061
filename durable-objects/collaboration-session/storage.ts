/** Largest value of one row (bytes); SQLite rows of an object stay below 2 MB. */
export const MAX_PART = 1_900_000

/** What the log holds, for deciding when to compact. */
export interface LogSize {
  /** Since the snapshot. */
  updates: number
  /** The snapshot's included. */
  bytes: number
}

/** A snapshot, as it was given at the last compaction, and the updates since, in order of acceptance. */
export interface Stored {
  snapshot: Uint8Array | null
  updates: Uint8Array[]
}

/**
 * The durable log of a document, synchronous: when `append` returns, the platform holds back every later
 * message until the bytes are on disk. Any method may throw; the caller then closes the room.
 */
export interface UpdateLog {
  load(): Stored
  append(update: Uint8Array): void
  /** Replaces the whole log by a snapshot that holds the same document, in one transaction. */
  compact(snapshot: Uint8Array): void
  size(): LogSize
}

export class MemoryLog implements UpdateLog {
  #snapshot: Uint8Array | null = null
  #updates: Uint8Array[] = []
  #size: LogSize = { updates: 0, bytes: 0 }

  load(): Stored {
    return { snapshot: this.#snapshot, updates: [...this.#updates] }
  }

  append(update: Uint8Array): void {
    this.#updates.push(update.slice())
    this.#size = { updates: this.#size.updates + 1, bytes: this.#size.bytes + update.byteLength }
  }

  compact(snapshot: Uint8Array): void {
    this.#snapshot = snapshot.slice()
    this.#updates = []
    this.#size = { updates: 0, bytes: snapshot.byteLength }
  }

  size(): LogSize {
    return this.#size
  }
}

/** The tables that hold updates (storage.migrations.ts). */
export type UpdateTable = 'document_update' | 'library_state'

/** The number under which the snapshot is kept; updates have larger ones. */
const SNAPSHOT = 0

/** Over one table of the object's SQLite: an update larger than one row is kept in parts. */
export class SqliteLog implements UpdateLog {
  readonly #storage: DurableObjectStorage
  readonly #table: UpdateTable
  #next: number
  #size: LogSize

  constructor(storage: DurableObjectStorage, table: UpdateTable) {
    this.#storage = storage
    this.#table = table
    const { last, updates, bytes } = storage.sql
      .exec<{ last: number | null; updates: number; bytes: number | null }>(
        `SELECT max(seq) AS last, count(DISTINCT nullif(seq, ${SNAPSHOT})) AS updates, sum(length(bytes)) AS bytes FROM ${table}`,
      )
      .one()
    this.#next = (last ?? SNAPSHOT) + 1
    this.#size = { updates, bytes: bytes ?? 0 }
  }

  load(): Stored {
    const rows = this.#storage.sql.exec<{ seq: number; bytes: ArrayBuffer }>(
      `SELECT seq, bytes FROM ${this.#table} ORDER BY seq, part`,
    )
    const parts = new Map<number, Uint8Array[]>()
    for (const { seq, bytes } of rows) {
      const known = parts.get(seq)
      if (known) known.push(new Uint8Array(bytes))
      else parts.set(seq, [new Uint8Array(bytes)])
    }
    const snapshot = parts.get(SNAPSHOT)
    parts.delete(SNAPSHOT)
    return { snapshot: snapshot ? joined(snapshot) : null, updates: [...parts.values()].map(joined) }
  }

  append(update: Uint8Array): void {
    if (update.byteLength <= MAX_PART) this.#insert(this.#next, 0, update)
    else this.#storage.transactionSync(() => this.#insertParts(this.#next, update))
    this.#next++
    this.#size = { updates: this.#size.updates + 1, bytes: this.#size.bytes + update.byteLength }
  }

  compact(snapshot: Uint8Array): void {
    this.#storage.transactionSync(() => {
      this.#storage.sql.exec(`DELETE FROM ${this.#table}`)
      this.#insertParts(SNAPSHOT, snapshot)
    })
    this.#size = { updates: 0, bytes: snapshot.byteLength }
  }

  size(): LogSize {
    return this.#size
  }

  #insertParts(seq: number, update: Uint8Array): void {
    for (let part = 0; part * MAX_PART < update.byteLength; part++)
      this.#insert(seq, part, update.subarray(part * MAX_PART, (part + 1) * MAX_PART))
  }

  #insert(seq: number, part: number, bytes: Uint8Array): void {
    this.#storage.sql.exec(
      `INSERT INTO ${this.#table} (seq, part, bytes) VALUES (?, ?, ?)`,
      seq,
      part,
      bytes.slice().buffer,
    )
  }
}

function joined(parts: Uint8Array[]): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.byteLength
  }
  return whole
}
