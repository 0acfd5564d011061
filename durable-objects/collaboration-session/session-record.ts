import type { Ticket } from '../lib/tickets.ts'

type Setting = 'workspace' | 'version' | 'dirty'

/** What a session remembers beside its document: whose it is, how far the library is, which tickets are used. */
export class SessionRecord {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  read(name: Setting): string | null {
    const rows = this.#sql.exec<{ value: string }>('SELECT value FROM setting WHERE name = ?', name)
    for (const { value } of rows) return value
    return null
  }

  write(name: Setting, value: string): void {
    this.#sql.exec('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, value)
  }

  /** False when it was used before: a ticket opens one socket. */
  spend({ jti, exp }: Ticket): boolean {
    const { rowsWritten } = this.#sql.exec(
      'INSERT OR IGNORE INTO used_ticket (jti, expires_at) VALUES (?, ?)',
      jti,
      exp,
    )
    return rowsWritten > 0
  }

  /** Tickets that have run out by `now` (epoch ms) are refused without a row. */
  forgetTickets(now: number): void {
    this.#sql.exec('DELETE FROM used_ticket WHERE expires_at < ?', now / 1000)
  }
}
