/** Hits of two neighbouring windows; `bucket` numbers the current one (epoch seconds divided by the window). */
export interface Counter {
  bucket: number
  current: number
  previous: number
}

export interface Verdict {
  allowed: boolean
  limit: number
  /** Hits left at this moment. */
  remaining: number
  /** Seconds until a further hit is allowed; 0 when it is allowed now. */
  retryAfter: number
}

const ROUNDING = 1e-9

/** Windows are in seconds, moments in epoch milliseconds. */
export const bucketAt = (now: number, window: number): number => Math.floor(now / (window * 1000))

/** The counter as it stands in `bucket`: older windows move to the back and drop out. */
export function rollTo(counter: Counter, bucket: number): Counter {
  if (counter.bucket >= bucket) return counter
  return { bucket, current: 0, previous: counter.bucket === bucket - 1 ? counter.current : 0 }
}

/**
 * Whether one more hit fits. The estimate weighs the previous window by the part of it that the
 * sliding window still covers (the sliding window counter of Cloudflare's and Kong's rate limiting):
 * `current + previous × (1 − elapsed)`. It assumes an even spread within the previous window.
 */
export function judge(counter: Counter, limit: number, window: number, now: number): Verdict {
  const { bucket, current, previous } = rollTo(counter, bucketAt(now, window))
  const elapsed = now / (window * 1000) - bucket
  const estimate = current + previous * (1 - elapsed)
  const allowed = estimate + 1 <= limit + ROUNDING
  const remaining = allowed ? Math.floor(limit + ROUNDING - estimate) - 1 : 0
  if (allowed) return { allowed, limit, remaining, retryAfter: 0 }
  const wait = waitFor({ current, previous }, limit, elapsed)
  return { allowed, limit, remaining, retryAfter: Math.max(1, Math.ceil(wait * window)) }
}

/** Windows to wait until the estimate leaves room for one: within the current window, or else in the next. */
function waitFor(hits: { current: number; previous: number }, limit: number, elapsed: number): number {
  const room = limit - 1
  if (hits.current <= room && hits.previous > 0) return 1 - (room - hits.current) / hits.previous - elapsed
  return 1 - elapsed + (hits.current > 0 ? Math.max(0, 1 - room / hits.current) : 0)
}
