import type { RateLimiter } from '#objects/rate-limiter/rate-limiter'

export interface Verdict {
  allowed: boolean
  limit: number
  remaining: number
  /** Seconds until a further hit is allowed. */
  retryAfter: number
}

export interface RateLimits {
  /** Counts one hit exactly, in the one object for `key`. `window` is in seconds. */
  hit(key: string, limit: number, window: number): Promise<Verdict>
}

export function createRateLimits(namespace: DurableObjectNamespace<RateLimiter>): RateLimits {
  return {
    hit: (key, limit, window) => namespace.get(namespace.idFromName(key)).hit(limit, window),
  }
}
