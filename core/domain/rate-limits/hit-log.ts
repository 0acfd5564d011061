import type { Verdict } from './sliding-window.ts'

/**
 * Judges one more hit against the exact log of those in the window, oldest first (epoch milliseconds):
 * at most `limit` hits in any `window` seconds. Refused hits are not in the log.
 */
export function judgeLog(hits: readonly number[], limit: number, window: number, now: number): Verdict {
  const allowed = hits.length < limit
  const remaining = Math.max(0, limit - hits.length - 1)
  if (allowed) return { allowed, limit, remaining, retryAfter: 0 }
  const leaving = hits[hits.length - limit] ?? now
  return { allowed, limit, remaining, retryAfter: Math.max(1, Math.ceil((leaving - now) / 1000 + window)) }
}
