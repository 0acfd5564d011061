import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Policy } from '#core/domain/rate-limits/index'
import { createRateShield } from './rate-shield.ts'

const NOW = 1_000_000 * 60_000
const policy = (limit: number): Policy => ({
  ...{ name: 'shield', methods: ['GET'], paths: ['/api/**'], limit, window: 60 },
  by: 'actor',
  exact: false,
})

/** One isolate: a shield of its own over the KV namespace that all share. */
function createIsolate(kv: KVNamespace = env.KV) {
  const shield = createRateShield(kv)
  const work: Promise<unknown>[] = []
  const hit = (limit: number, subject: string, now = NOW) =>
    shield.hit(policy(limit), subject, now, (promise) => work.push(promise))
  return { hit, settle: () => Promise.all(work), writes: () => work.length }
}

afterEach(() => vi.restoreAllMocks())

describe('the shield', () => {
  it('counts within the isolate at once', () => {
    const { hit } = createIsolate()
    const subject = crypto.randomUUID()
    const allowed = Array.from({ length: 8 }, () => hit(5, subject).allowed)
    expect(allowed.filter(Boolean)).toHaveLength(5)
    expect(hit(5, subject).retryAfter).toBeGreaterThan(0)
  })

  it('shares counts with other isolates through KV', async () => {
    const subject = crypto.randomUUID()
    const [one, other] = [createIsolate(), createIsolate()]
    for (let i = 0; i < 6; i++) one.hit(10, subject, NOW + i * 1000)
    await one.settle()
    other.hit(10, subject, NOW + 6000)
    await other.settle()
    expect(other.hit(10, subject, NOW + 6001).remaining).toBe(2)
  })

  it('carries the window before over into the next', async () => {
    const subject = crypto.randomUUID()
    const one = createIsolate()
    for (let i = 0; i < 10; i++) one.hit(10, subject, NOW + i * 1000)
    await one.settle()
    expect(one.hit(10, subject, NOW + 60_000).allowed).toBe(false)
    expect(one.hit(10, subject, NOW + 90_000)).toMatchObject({ allowed: true, remaining: 4 })
    expect(one.hit(10, subject, NOW + 180_000)).toMatchObject({ allowed: true, remaining: 9 })
  })

  it('writes at most once a second for a key, and not at all for who is far from the limit', () => {
    const { hit, writes } = createIsolate()
    const subject = crypto.randomUUID()
    for (let i = 0; i < 500; i++) hit(1000, subject, NOW + i)
    expect(writes()).toBe(1)
    for (let i = 0; i < 100; i++) hit(1000, subject, NOW + 1100 + i)
    expect(writes()).toBe(2)
    const calm = createIsolate()
    for (let i = 0; i < 40; i++) calm.hit(1000, crypto.randomUUID(), NOW + i * 2000)
    expect(calm.writes()).toBe(0)
  })

  it.each(['get', 'put'] as const)('lets requests pass and logs when KV fails to %s', async (method) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const failing = new Proxy(env.KV, {
      get: (target, name) =>
        name === method
          ? () => Promise.reject(new Error('KV is down'))
          : Reflect.get(target, name).bind(target),
    })
    const { hit, settle } = createIsolate(failing)
    expect(hit(2, 'a').allowed).toBe(true)
    await settle()
    expect(hit(2, 'a').allowed).toBe(true)
    expect(hit(2, 'a').allowed).toBe(false)
    expect(String(warn.mock.calls[0]?.[0])).toContain('KV is down')
  })

  it('takes junk under its key for nothing', async () => {
    const subject = crypto.randomUUID()
    await env.KV.put(`rate:shield:${subject}`, '{"bucket":"x"}')
    const { hit, settle } = createIsolate()
    hit(5, subject)
    await settle()
    expect(hit(5, subject).remaining).toBe(3)
  })
})
