import { z } from 'zod'
import { type VersionKind, versionKindSchema } from '#core/contracts/history'
import type { Kept } from '#core/domain/history/thin'
import { MAX_PART } from './storage.ts'

export interface Person {
  id: string
  name: string
}
/** A version as the object keeps it; `at` is epoch ms. */
export interface VersionRow {
  id: string
  at: number
  kind: VersionKind
  name: string | null
  title: string
  by: Person | null
  authors: Person[]
}

const personText = z
  .string()
  .transform((text) => JSON.parse(text))
  .pipe(z.object({ id: z.string(), name: z.string() }))
const rowSchema = z.object({
  id: z.string(),
  at: z.number(),
  kind: versionKindSchema,
  name: z.string().nullable(),
  title: z.string(),
  by: personText.nullable(),
  authors: z
    .string()
    .transform((text) => JSON.parse(text))
    .pipe(z.array(z.object({ id: z.string(), name: z.string() }))),
})
const COLUMNS = 'id, at, kind, name, title, by, authors'

/** The versions of a document and who wrote what, in the object's SQLite. Every method may throw what SQLite throws. */
export class HistoryStorage {
  readonly #storage: DurableObjectStorage

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }

  /** Newest first. */
  versions(): VersionRow[] {
    const rows = this.#sql.exec(`SELECT ${COLUMNS} FROM history_version ORDER BY seq DESC`)
    return [...rows].map((row) => rowSchema.parse(row))
  }

  find(id: string): VersionRow | null {
    for (const row of this.#sql.exec(`SELECT ${COLUMNS} FROM history_version WHERE id = ?`, id))
      return rowSchema.parse(row)
    return null
  }

  /** The encoded document of a version, in parts below the size of a row; null when there is none. */
  state(id: string): Uint8Array | null {
    const parts = [
      ...this.#sql.exec<{ bytes: ArrayBuffer }>(
        `SELECT part.bytes FROM history_part part JOIN history_version version ON version.seq = part.seq
         WHERE version.id = ? ORDER BY part.part`,
        id,
      ),
    ].map(({ bytes }) => new Uint8Array(bytes))
    if (parts.length === 0) return null
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
    let offset = 0
    for (const part of parts) {
      whole.set(part, offset)
      offset += part.byteLength
    }
    return whole
  }

  insert(version: VersionRow, state: Uint8Array): void {
    const { id, at, kind, name, title, by, authors } = version
    this.#sql.exec(
      `INSERT INTO history_version (${COLUMNS}, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, at, kind, name, title, by && JSON.stringify(by), JSON.stringify(authors), state.byteLength],
    )
    const { seq } = this.#sql.exec<{ seq: number }>('SELECT last_insert_rowid() AS seq').one()
    for (let part = 0; part * MAX_PART < state.byteLength; part++)
      this.#sql.exec(
        'INSERT INTO history_part (seq, part, bytes) VALUES (?, ?, ?)',
        seq,
        part,
        state.slice(part * MAX_PART, (part + 1) * MAX_PART).buffer,
      )
  }

  rename(id: string, name: string | null): boolean {
    const { rowsWritten } = this.#sql.exec('UPDATE history_version SET name = ? WHERE id = ?', name, id)
    return rowsWritten > 0
  }

  kept(): Kept[] {
    const rows = this.#sql.exec<{ seq: number; at: number; bytes: number; precious: number }>(
      `SELECT seq, at, bytes, (name IS NOT NULL OR kind = 'approval') AS precious FROM history_version`,
    )
    return [...rows].map((row) => ({ ...row, precious: row.precious === 1 }))
  }

  /** Lets versions go; whoever wrote them is told with the next one that stays. */
  remove(seqs: readonly number[]): void {
    const next = 'SELECT seq, authors FROM history_version WHERE seq > ? ORDER BY seq LIMIT 1'
    const authors = z.array(z.object({ id: z.string(), name: z.string() }))
    for (const seq of seqs.toSorted((a, b) => a - b)) {
      const own = this.#sql.exec<{ authors: string }>(
        'SELECT authors FROM history_version WHERE seq = ?',
        seq,
      )
      const before = [...own].flatMap((row) => authors.parse(JSON.parse(row.authors)))
      for (const heir of this.#sql.exec<{ seq: number; authors: string }>(next, seq)) {
        const all = new Map(
          [...before, ...authors.parse(JSON.parse(heir.authors))].map((one) => [one.id, one]),
        )
        const text = JSON.stringify([...all.values()])
        this.#sql.exec('UPDATE history_version SET authors = ? WHERE seq = ?', text, heir.seq)
      }
      this.#sql.exec('DELETE FROM history_part WHERE seq = ?', seq)
      this.#sql.exec('DELETE FROM history_version WHERE seq = ?', seq)
    }
  }

  /** From `clock` on, what this client writes is this person's. */
  claim(client: number, clock: number, userId: string): void {
    this.#sql.exec(
      'INSERT OR IGNORE INTO history_writer (client, clock, user_id) VALUES (?, ?, ?)',
      client,
      clock,
      userId,
    )
  }

  writerOf(client: number, clock: number): string | null {
    const rows = this.#sql.exec<{ user_id: string }>(
      'SELECT user_id FROM history_writer WHERE client = ? AND clock <= ? ORDER BY clock DESC LIMIT 1',
      client,
      clock,
    )
    for (const { user_id } of rows) return user_id
    return null
  }

  /** Notes that somebody has written since the newest version. */
  pend({ id, name }: Person): void {
    this.#sql.exec(
      `INSERT INTO history_person (user_id, name, pending) VALUES (?, ?, 1)
       ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, pending = 1`,
      id,
      name,
    )
  }

  pending(): Person[] {
    return [
      ...this.#sql.exec<{ id: string; name: string }>(
        'SELECT user_id AS id, name FROM history_person WHERE pending = 1 ORDER BY user_id',
      ),
    ]
  }

  settlePending(): void {
    this.#sql.exec('UPDATE history_person SET pending = 0 WHERE pending = 1')
  }

  people(): Person[] {
    return [...this.#sql.exec<{ id: string; name: string }>('SELECT user_id AS id, name FROM history_person')]
  }

  /** When the edits since the newest version began and ended (epoch ms). */
  span(): { first: number; last: number } | null {
    const rows = this.#sql.exec<{ first: number; last: number }>('SELECT first, last FROM history_span')
    for (const span of rows) return { ...span }
    return null
  }

  setSpan(span: { first: number; last: number } | null): void {
    this.#sql.exec('DELETE FROM history_span')
    if (span) this.#sql.exec('INSERT INTO history_span (first, last) VALUES (?, ?)', span.first, span.last)
  }

  atomically(work: () => void): void {
    this.#storage.transactionSync(work)
  }

  get #sql(): SqlStorage {
    return this.#storage.sql
  }
}
