import { z } from 'zod'
import { POLICIES, type Policy } from './policies.ts'

const names = POLICIES.map((policy) => policy.name)
const positive = z.int().min(1).max(1_000_000)

/** `RATE_LIMITS`: limits and windows (seconds) by policy name, laid over the defaults. */
export const overridesSchema = z.partialRecord(
  z.enum(names),
  z.strictObject({ limit: positive.optional(), window: positive.max(86_400).optional() }),
)
export type Overrides = z.infer<typeof overridesSchema>

/**
 * The policies in force. `scale` multiplies every limit, for benches and browser tests; in production it
 * leaves the exact ones alone, so that no setting made for speed opens the doors that guard accounts.
 */
export function policiesInForce(options: {
  overrides: Overrides
  scale: number
  production: boolean
}): Policy[] {
  return POLICIES.map((policy) => {
    const { limit, window } = { ...policy, ...options.overrides[policy.name] }
    const scale = policy.exact && options.production ? 1 : options.scale
    return { ...policy, window, limit: Math.max(1, Math.floor(limit * scale)) }
  })
}
