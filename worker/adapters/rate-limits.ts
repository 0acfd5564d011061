import { createMatcher, type Policy, policiesInForce, type Verdict } from '#core/domain/rate-limits/index'
import { AppError } from '#core/errors'
import type { RateLimiter } from '#objects/rate-limiter/rate-limiter'
import type { Config } from '../config.ts'
import { describeError, log } from '../http/log.ts'
import { createRateShield } from './rate-shield.ts'

export interface RateLimits {
  /** The policies that cover a request. */
  covering(method: string, path: string): Policy[]
  /**
   * Counts one hit of `subject`. Exact policies are counted in the one object for policy and subject, and
   * throw `provider_unavailable` when it cannot be asked: a door that guards accounts stays shut.
   */
  hit(
    policy: Policy,
    subject: string,
    background: (work: Promise<unknown>) => void,
  ): Verdict | Promise<Verdict>
}

export function createRateLimits(
  bindings: { RATE_LIMITER: DurableObjectNamespace<RateLimiter>; KV: KVNamespace },
  config: Pick<Config, 'RATE_LIMITS' | 'RATE_LIMIT_SCALE' | 'ENVIRONMENT'>,
): RateLimits {
  const shield = createRateShield(bindings.KV)
  const policies = policiesInForce({
    overrides: config.RATE_LIMITS,
    scale: config.RATE_LIMIT_SCALE,
    production: config.ENVIRONMENT === 'production',
  })

  async function hitExactly({ name, limit, window }: Policy, subject: string): Promise<Verdict> {
    const id = bindings.RATE_LIMITER.idFromName(`${name}:${subject}`)
    try {
      return await bindings.RATE_LIMITER.get(id).hit(limit, window)
    } catch (error) {
      log('error', 'rate limiter not reachable', { policy: name, ...describeError(error) })
      throw new AppError('provider_unavailable', 'This cannot be checked right now. Try again in a moment.', {
        retryAfter: 5,
      })
    }
  }

  return {
    covering: createMatcher(policies),
    hit(policy, subject, background) {
      return policy.exact ? hitExactly(policy, subject) : shield.hit(policy, subject, Date.now(), background)
    },
  }
}
