export interface BucketLimits {
  /** Tokens a full bucket holds. */
  burst: number
  /** Tokens that come back each second. */
  perSecond: number
}

/** A token bucket: `take` is true while the caller stays within `perSecond`, with bursts of `burst`. */
export class TokenBucket {
  readonly #limits: BucketLimits
  #tokens: number
  #at: number

  constructor(limits: BucketLimits, now: number) {
    this.#limits = limits
    this.#tokens = limits.burst
    this.#at = now
  }

  take(now: number, cost = 1): boolean {
    const { burst, perSecond } = this.#limits
    this.#tokens = Math.min(burst, this.#tokens + (Math.max(0, now - this.#at) / 1000) * perSecond)
    this.#at = now
    if (this.#tokens < cost) return false
    this.#tokens -= cost
    return true
  }
}
