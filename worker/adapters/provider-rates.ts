import type { RateLimiter } from '#objects/rate-limiter/rate-limiter'

export interface ProviderRates {
  /** Takes one message of this second's. Resolves to 0, or to the milliseconds until there is room. */
  take(provider: string): Promise<number>
}

/** Counted in one object for each provider, since it is one account that all consumers send by. */
export const createProviderRates = (
  limiter: DurableObjectNamespace<RateLimiter>,
  rates: Record<string, number>,
): ProviderRates => ({
  async take(provider) {
    const perSecond = rates[provider]
    if (!perSecond) return 0
    const verdict = await limiter.get(limiter.idFromName(`provider:${provider}`)).hit(perSecond, 1)
    return verdict.allowed ? 0 : Math.max(1, verdict.retryAfter) * 1000
  },
})
