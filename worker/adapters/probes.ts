import type { RateLimiter } from '#objects/rate-limiter/rate-limiter'
import type { Config } from '../config.ts'

/** Asks one dependency whether it answers. Returns what is missing in words safe to publish; throws when it fails. */
export type Probe = () => Promise<string | null>

interface Bindings {
  DB: D1Database
  KV: KVNamespace
  FILES: R2Bucket
  RATE_LIMITER: DurableObjectNamespace<RateLimiter>
  AI?: unknown
}

/** What waits longer than this (ms) shows that its way out stands still. */
const STUCK_AFTER = 10 * 60_000
const OLDEST_WAITING =
  'SELECT min(occurred_at) AS oldest FROM outbox WHERE delivered_at IS NULL AND dead_at IS NULL'
const OLDEST_UNSENT =
  "SELECT min(updated_at) AS oldest FROM effect WHERE channel = 'email' AND state = 'intended'"
/** By the time it is due: a further try may be hours away and is no sign of anything. */
const OLDEST_WEBHOOK = "SELECT min(due_at) AS oldest FROM webhook_delivery WHERE state = 'intended'"

/**
 * One probe for each dependency. Mail is judged by what waits for its server, models by their configuration:
 * a call of either would cost.
 */
export function createProbes(bindings: Bindings, config: Config, clock: () => number): Record<string, Probe> {
  return {
    database: async () => {
      await bindings.DB.prepare('SELECT 1').first()
      return null
    },
    events: async () => {
      const oldest = await bindings.DB.prepare(OLDEST_WAITING).first<number | null>('oldest')
      return oldest !== null && clock() - oldest > STUCK_AFTER
        ? 'events have waited for over 10 minutes'
        : null
    },
    cache: async () => {
      await bindings.KV.get('health')
      return null
    },
    files: async () => {
      await bindings.FILES.head('health')
      return null
    },
    rateLimiter: async () => {
      await bindings.RATE_LIMITER.get(bindings.RATE_LIMITER.idFromName('health')).ping()
      return null
    },
    mail: async () => {
      const oldest = await bindings.DB.prepare(OLDEST_UNSENT).first<number | null>('oldest')
      return oldest !== null && clock() - oldest > STUCK_AFTER ? 'mail has waited for over 10 minutes' : null
    },
    webhooks: async () => {
      const oldest = await bindings.DB.prepare(OLDEST_WEBHOOK).first<number | null>('oldest')
      return oldest !== null && clock() - oldest > STUCK_AFTER
        ? 'webhooks have waited for over 10 minutes'
        : null
    },
    models: async () =>
      config.AI_PROVIDERS.includes('workers-ai') && !bindings.AI
        ? 'workers-ai: the AI binding is missing'
        : null,
  }
}
