import { z } from 'zod'
import {
  bucketAt,
  type Counter,
  judge,
  type Policy,
  rollTo,
  type Verdict,
} from '#core/domain/rate-limits/index'
import { describeError, log } from '../http/log.ts'

export interface RateShield {
  /** Counts one hit without waiting for anything; what is shared with other isolates goes to `background`. */
  hit(policy: Policy, subject: string, now: number, background: (work: Promise<unknown>) => void): Verdict
}

/** Least time between two writes of one key (ms): KV takes about one a second. */
const FLUSH_INTERVAL = 1000
/** KV keeps nothing shorter (seconds). */
const MIN_TTL = 60
/** An isolate shares a count once it holds this part of the limit: who is far from it costs no KV write. */
const SHARE_FROM = 0.05
const MAX_KEYS = 10_000

/** What an isolate knows of a key: all hits it has seen or read of, and those of its own not yet written. */
interface Known {
  counter: Counter
  unshared: number
  flushedAt: number
}

const storedSchema = z.object({ bucket: z.int(), current: z.int(), previous: z.int() })

/**
 * The cheap outer shield: a sliding window counted in the isolate and shared through KV, where reads lag
 * and writes of two isolates may overlap. It stops floods; what must be exact is counted elsewhere.
 * When KV fails, requests pass and the failure is logged.
 */
export function createRateShield(kv: KVNamespace): RateShield {
  const known = new Map<string, Known>()

  function recall(key: string, bucket: number): Known {
    const entry = known.get(key) ?? {
      counter: { bucket, current: 0, previous: 0 },
      unshared: 0,
      flushedAt: 0,
    }
    if (entry.counter.bucket < bucket) entry.unshared = 0
    entry.counter = rollTo(entry.counter, bucket)
    if (!known.has(key)) {
      const [oldest] = known.keys()
      if (known.size >= MAX_KEYS && oldest !== undefined) known.delete(oldest)
      known.set(key, entry)
    }
    return entry
  }

  async function share(key: string, entry: Known, window: number): Promise<void> {
    const { bucket } = entry.counter
    const sending = entry.unshared
    entry.unshared = 0
    try {
      const stored = storedSchema.safeParse(await kv.get(key, { type: 'json', cacheTtl: 30 }))
      const others = stored.success ? rollTo(stored.data, bucket) : { bucket, current: 0, previous: 0 }
      if (entry.counter.bucket !== bucket) return
      const { current, previous } = entry.counter
      entry.counter = {
        bucket,
        current: Math.max(others.current + sending + entry.unshared, current),
        previous: Math.max(others.previous, previous),
      }
      const value = { ...entry.counter, current: entry.counter.current - entry.unshared }
      await kv.put(key, JSON.stringify(value), { expirationTtl: Math.max(MIN_TTL, 2 * window) })
    } catch (error) {
      entry.unshared += sending
      log('warn', 'rate limit not shared', describeError(error))
    }
  }

  return {
    hit(policy, subject, now, background) {
      const { name, limit, window } = policy
      const key = `rate:${name}:${subject}`
      const entry = recall(key, bucketAt(now, window))
      const verdict = judge(entry.counter, limit, window, now)
      if (verdict.allowed) {
        entry.counter = { ...entry.counter, current: entry.counter.current + 1 }
        entry.unshared++
      }
      if (entry.unshared >= limit * SHARE_FROM && now - entry.flushedAt >= FLUSH_INTERVAL) {
        entry.flushedAt = now
        background(share(key, entry, window))
      }
      return verdict
    },
  }
}
