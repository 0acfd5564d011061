import { concerns, type Holder, type Ruling, rulingSchema } from '#core/domain/collaboration/ruling'
import { type Roster, rosterSchema } from '../lib/roster.ts'

/** How long a ruling is kept for sockets that come late (ms): longer than any ticket lives. */
const RULING_LIFE = 600_000
const PEAK_DAYS = 7
const DAY = 86_400_000

export interface Attendance {
  contentId: string
  roster: Roster
}

export interface Peak {
  people: number
  sockets: number
}

/** What a hub must not forget: used tickets, rulings, where sockets are, and the day's peak. */
export class HubStorage {
  readonly #sql: SqlStorage

  constructor({ sql }: DurableObjectStorage) {
    this.#sql = sql
  }

  /** True the first time; a ticket opens one socket. `expiresAt` in epoch seconds. */
  spend(jti: string, expiresAt: number): boolean {
    const { rowsWritten } = this.#sql.exec(
      'INSERT OR IGNORE INTO used_ticket (jti, expires_at) VALUES (?, ?)',
      jti,
      expiresAt,
    )
    return rowsWritten > 0
  }

  /** Keeps a ruling, and answers the one kept first for this event: a repeat moves nothing. */
  keep(eventId: string, ruling: Ruling, now: number): Ruling {
    this.#sql.exec(
      'INSERT OR IGNORE INTO ruling (event_id, ruling, kept_until) VALUES (?, ?, ?)',
      eventId,
      JSON.stringify(ruling),
      now + RULING_LIFE,
    )
    const { ruling: kept } = this.#sql
      .exec<{ ruling: string }>('SELECT ruling FROM ruling WHERE event_id = ?', eventId)
      .one()
    return rulingSchema.parse(JSON.parse(kept))
  }

  /** The rulings that any of these sockets has come too late to hear. */
  rulingsOver(holders: readonly Holder[]): Ruling[] {
    return this.#sql
      .exec<{ ruling: string }>('SELECT ruling FROM ruling')
      .toArray()
      .map(({ ruling }) => rulingSchema.parse(JSON.parse(ruling)))
      .filter((ruling) => holders.some((holder) => concerns(ruling, holder)))
  }

  /** Who has sockets on a live document; an empty roster forgets it. */
  attend(contentId: string, roster: Roster, now: number): void {
    if (roster.length === 0) this.#sql.exec('DELETE FROM attendance WHERE content_id = ?', contentId)
    else
      this.#sql.exec(
        'INSERT OR REPLACE INTO attendance (content_id, roster, sockets, heard_at) VALUES (?, ?, ?, ?)',
        contentId,
        JSON.stringify(roster),
        roster.length,
        now,
      )
  }

  attendances({ heardBefore = Number.MAX_SAFE_INTEGER } = {}): Attendance[] {
    return this.#sql
      .exec<{ content_id: string; roster: string }>(
        'SELECT content_id, roster FROM attendance WHERE heard_at < ? ORDER BY content_id',
        heardBefore,
      )
      .toArray()
      .map(({ content_id, roster }) => ({
        contentId: content_id,
        roster: rosterSchema.parse(JSON.parse(roster)),
      }))
  }

  /** Sockets on all live documents. */
  sockets(): number {
    return this.#sql.exec<{ total: number }>('SELECT total(sockets) AS total FROM attendance').one().total
  }

  /** When the document not heard of for longest was heard of (epoch ms); null when there is none. */
  oldestHeard(): number | null {
    return this.#sql.exec<{ at: number | null }>('SELECT min(heard_at) AS at FROM attendance').one().at
  }

  notePeak({ people, sockets }: Peak, now: number): void {
    this.#sql.exec(
      `INSERT INTO daily_peak (day, people, sockets) VALUES (?1, ?2, ?3)
       ON CONFLICT (day) DO UPDATE SET people = max(people, ?2), sockets = max(sockets, ?3)
       WHERE people < ?2 OR sockets < ?3`,
      dayOf(now),
      people,
      sockets,
    )
  }

  peak(now: number): Peak {
    const [row] = this.#sql
      .exec<{ people: number; sockets: number }>(
        'SELECT people, sockets FROM daily_peak WHERE day = ?',
        dayOf(now),
      )
      .toArray()
    return row ?? { people: 0, sockets: 0 }
  }

  /** Forgets what can no longer matter. */
  prune(now: number): void {
    this.#sql.exec('DELETE FROM used_ticket WHERE expires_at < ?', now / 1000)
    this.#sql.exec('DELETE FROM ruling WHERE kept_until < ?', now)
    this.#sql.exec('DELETE FROM daily_peak WHERE day < ?', dayOf(now - PEAK_DAYS * DAY))
  }
}

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10)
