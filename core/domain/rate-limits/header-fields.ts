import type { Policy } from './policies.ts'
import type { Verdict } from './sliding-window.ts'

/** One policy and how it judged this request. */
export interface Judged {
  policy: Policy
  verdict: Verdict
}

/**
 * `RateLimit-Policy` and `RateLimit` as structured fields (draft-ietf-httpapi-ratelimit-headers-10):
 * every policy that applies with its quota and window; of them the one closest to its limit, with what
 * remains and the seconds until it is whole again, or until the next request when it is exhausted.
 */
export function rateLimitFields(judged: readonly Judged[]): { policy: string; limit: string } | null {
  const [first, ...others] = judged
  if (!first) return null
  const tightest = others.reduce((least, one) => (pressure(one) < pressure(least) ? one : least), first)
  const { policy, verdict } = tightest
  return {
    policy: judged
      .map((one) => `"${one.policy.name}";q=${one.policy.limit};w=${one.policy.window}`)
      .join(', '),
    limit: `"${policy.name}";r=${verdict.remaining};t=${verdict.retryAfter || policy.window}`,
  }
}

/** Share of the limit that is left; a refusal comes before everything. */
const pressure = ({ verdict }: Judged) => (verdict.allowed ? verdict.remaining / verdict.limit : -1)
