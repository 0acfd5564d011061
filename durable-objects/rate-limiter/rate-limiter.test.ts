import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'

const createCounter = () => env.RATE_LIMITER.get(env.RATE_LIMITER.idFromName(crypto.randomUUID()))
const rowsOf = (counter: ReturnType<typeof createCounter>) =>
  runInDurableObject(counter, (_, { storage }) =>
    storage.sql
      .exec<{ at: number; until: number }>('SELECT at, until FROM counted_hit ORDER BY at')
      .toArray(),
  )
/** As if this many milliseconds had passed since the hits so far. */
const age = (counter: ReturnType<typeof createCounter>, ms: number) =>
  runInDurableObject(counter, (_, { storage }) => {
    storage.sql.exec('UPDATE counted_hit SET at = at - ?, until = until - ?', ms, ms)
  })

it('allows exactly the limit, however parallel the hits', async () => {
  const counter = createCounter()
  const verdicts = await Promise.all(Array.from({ length: 50 }, () => counter.hit(7, 60)))
  expect(verdicts.filter((verdict) => verdict.allowed)).toHaveLength(7)
  expect(Math.min(...verdicts.map((verdict) => verdict.remaining))).toBe(0)
})

it('keeps one subject apart from another', async () => {
  const [one, other] = [createCounter(), createCounter()]
  await one.hit(1, 60)
  expect((await one.hit(1, 60)).allowed).toBe(false)
  expect((await other.hit(1, 60)).allowed).toBe(true)
})

it('frees a place when a hit leaves the window, and says when', async () => {
  const counter = createCounter()
  await counter.hit(2, 60)
  await age(counter, 50_000)
  await counter.hit(2, 60)
  const refused = await counter.hit(2, 60)
  expect(refused.allowed).toBe(false)
  expect(refused.retryAfter).toBeGreaterThan(8)
  expect(refused.retryAfter).toBeLessThanOrEqual(10)
  await age(counter, 10_000)
  expect((await counter.hit(2, 60)).allowed).toBe(true)
})

it('does not count what it refused', async () => {
  const counter = createCounter()
  for (let i = 0; i < 5; i++) await counter.hit(2, 60)
  expect(await rowsOf(counter)).toHaveLength(2)
})

it('forgets everything once its window has passed, and counts anew after', async () => {
  const counter = createCounter()
  await counter.hit(3, 60)
  await age(counter, 60_000)
  expect(await runDurableObjectAlarm(counter)).toBe(true)
  const left = await runInDurableObject(counter, (_, { storage }) =>
    storage.sql.exec("SELECT name FROM sqlite_master WHERE name = 'counted_hit'").toArray(),
  )
  expect(left).toEqual([])
  expect(await counter.hit(3, 60)).toMatchObject({ allowed: true, remaining: 2 })
})

it('puts forgetting off while a hit still counts', async () => {
  const counter = createCounter()
  await counter.hit(3, 60)
  expect(await runDurableObjectAlarm(counter)).toBe(true)
  expect(await rowsOf(counter)).toHaveLength(1)
  expect(await runInDurableObject(counter, (_, { storage }) => storage.getAlarm())).not.toBeNull()
})
