/** Largest value of one row (bytes); SQLite rows of an object stay below 2 MB. */
export const MAX_PART = 1_900_000

/** What the log holds, for deciding when to compact. */
export interface LogSize {
  updates: number
  bytes: number
}

/**
 * The durable log of a document, synchronous: when `append` returns, the platform holds back every later
 * message until the bytes are on disk. Any method may throw; the caller then closes the room.
 */
export interface UpdateLog {
  /** Every update in order of acceptance. */
  load(): Uint8Array[]
  append(update: Uint8Array): void
  /** Replaces the whole log by one update that holds the same document, in one transaction. */
  compact(snapshot: Uint8Array): void
  size(): LogSize
}

export class MemoryLog implements UpdateLog {
  #updates: Uint8Array[] = []

  load(): Uint8Array[] {
    return [...this.#updates]
  }

  append(update: Uint8Array): void {
    this.#updates.push(update.slice())
  }

  compact(snapshot: Uint8Array): void {
    this.#updates = [snapshot.slice()]
  }

  size(): LogSize {
    return {
      updates: this.#updates.length,
      bytes: this.#updates.reduce((sum, update) => sum + update.byteLength, 0),
    }
  }
}

/** The tables that hold updates (storage.migrations.ts). */
export type UpdateTable = 'document_update' | 'library_state'

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
        `SELECT max(seq) AS last, count(DISTINCT seq) AS updates, sum(length(bytes)) AS bytes FROM ${table}`,
      )
      .one()
    this.#next = (last ?? 0) + 1
    this.#size = { updates, bytes: bytes ?? 0 }
  }

  load(): Uint8Array[] {
    const rows = this.#storage.sql.exec<{ seq: number; bytes: ArrayBuffer }>(
      `SELECT seq, bytes FROM ${this.#table} ORDER BY seq, part`,
    )
    const parts = new Map<number, Uint8Array[]>()
    for (const { seq, bytes } of rows) {
      const known = parts.get(seq)
      if (known) known.push(new Uint8Array(bytes))
      else parts.set(seq, [new Uint8Array(bytes)])
    }
    return [...parts.values()].map(joined)
  }

  append(update: Uint8Array): void {
    if (update.byteLength <= MAX_PART) this.#insert(this.#next, 0, update)
    else this.#storage.transactionSync(() => this.#insertParts(update))
    this.#next++
    this.#size = { updates: this.#size.updates + 1, bytes: this.#size.bytes + update.byteLength }
  }

  compact(snapshot: Uint8Array): void {
    this.#storage.transactionSync(() => {
      this.#storage.sql.exec(`DELETE FROM ${this.#table}`)
      this.#insertParts(snapshot)
    })
    this.#next++
    this.#size = { updates: 1, bytes: snapshot.byteLength }
  }

  size(): LogSize {
    return this.#size
  }

  #insertParts(update: Uint8Array): void {
    for (let part = 0; part * MAX_PART < update.byteLength; part++)
      this.#insert(this.#next, part, update.subarray(part * MAX_PART, (part + 1) * MAX_PART))
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
