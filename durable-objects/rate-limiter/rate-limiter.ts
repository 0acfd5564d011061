import { DurableObject } from 'cloudflare:workers'
import { judgeLog, type Verdict } from '#core/domain/rate-limits/index'

/** Exact counters for what must be exact: one object for each policy and subject, forgotten after its window. */
export class RateLimiter extends DurableObject<Env> {
  /**
   * A sliding-window log: at most `limit` hits in any `window` seconds. It runs without awaiting, so
   * parallel requests are judged one after another.
   */
  hit(limit: number, window: number): Verdict {
    const now = Date.now()
    const { sql } = this.ctx.storage
    sql.exec('CREATE TABLE IF NOT EXISTS counted_hit (at INTEGER NOT NULL, until INTEGER NOT NULL)')
    sql.exec('DELETE FROM counted_hit WHERE until <= ?', now)
    const hits = sql.exec<{ at: number }>('SELECT at FROM counted_hit ORDER BY at').toArray()
    const verdict = judgeLog(
      hits.map((hit) => hit.at),
      limit,
      window,
      now,
    )
    if (verdict.allowed) {
      sql.exec('INSERT INTO counted_hit (at, until) VALUES (?, ?)', now, now + window * 1000)
      this.ctx.waitUntil(this.ctx.storage.setAlarm(now + window * 1000))
    }
    return verdict
  }

  /** Forgets everything once the latest hit has left its window; a hit that came meanwhile puts it off. */
  override async alarm(): Promise<void> {
    const { sql } = this.ctx.storage
    const { last } = sql.exec<{ last: number | null }>('SELECT max(until) AS last FROM counted_hit').one()
    if (last !== null && last > Date.now()) await this.ctx.storage.setAlarm(last)
    else await this.ctx.storage.deleteAll()
  }

  /** Answers when the object can be reached; touches no storage. */
  ping(): 'pong' {
    return 'pong'
  }
}
