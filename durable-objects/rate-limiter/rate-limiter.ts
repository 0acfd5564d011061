import { DurableObject } from 'cloudflare:workers'

/** Exact counters for what must be exact: one object for each counted key. */
export class RateLimiter extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    ctx.storage.sql.exec('CREATE TABLE IF NOT EXISTS hit (at INTEGER NOT NULL)')
  }

  /** A sliding-window log: at most `limit` hits in any `window` seconds. */
  hit(limit: number, window: number) {
    const now = Date.now()
    const { sql } = this.ctx.storage
    sql.exec('DELETE FROM hit WHERE at <= ?', now - window * 1000)
    const { count, oldest } = sql
      .exec<{ count: number; oldest: number | null }>('SELECT count(*) AS count, min(at) AS oldest FROM hit')
      .one()
    const allowed = count < limit
    if (allowed) sql.exec('INSERT INTO hit (at) VALUES (?)', now)
    const retryAfter = allowed ? 0 : Math.ceil(((oldest ?? now) + window * 1000 - now) / 1000)
    return { allowed, limit, remaining: Math.max(0, limit - count - 1), retryAfter }
  }
}
