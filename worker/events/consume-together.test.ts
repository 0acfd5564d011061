import { inArray } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import type { StoredEvent } from '#core/events'
import { db } from '#test/harness/workspace'
import { outbox, reactionDone } from '../db/schema/index.ts'
import { consume } from './consume.ts'
import { consumeTogether } from './consume-together.ts'
import { reacting } from './reacting.ts'
import type { JointReaction, ReactionCtx, Reactions } from './reactions.ts'
import { ctx, deliver, emit, forgetEvents, noted, noting, rowOf } from './test-events.ts'

beforeEach(forgetEvents)

type OnWorkspace = JointReaction<'workspace.created'>
const registry = (...list: Reactions['workspace.created'] & {}): Reactions => ({ 'workspace.created': list })
/** Notes each event; `runs` counts how often it was asked. */
function joint(name: string): OnWorkspace & { runs: number } {
  const reaction = {
    name,
    runs: 0,
    async runAll(to: ReactionCtx, events: readonly StoredEvent<'workspace.created'>[]) {
      reaction.runs++
      return (await Promise.all(events.map((event) => noting(name).run(reacting(to), event)))).flat()
    },
  }
  return reaction
}
const emitAll = (count: number) => Promise.all(Array.from({ length: count }, () => emit()))
const wakeUps = (ids: string[]) => ids.map((eventId) => ({ eventId }))

it('events whose reactions allow it are delivered together, each reaction once for each', async () => {
  const ids = await emitAll(20)
  const a = joint('a')
  const done = await consumeTogether(ctx(), ids, registry(a, joint('b')))
  expect(a.runs).toBe(1)
  expect([...done]).toEqual(expect.arrayContaining(ids.map((id) => [id, 'w1'])))
  expect(await noted()).toEqual([...Array(20).fill('a'), ...Array(20).fill('b')])
  expect(await db.select().from(reactionDone).where(inArray(reactionDone.eventId, ids))).toEqual([])
  for (const id of ids) expect(await rowOf(id)).toMatchObject({ deliveredAt: expect.any(Number) })
})

it('what was delivered before is done, and runs nothing', async () => {
  const ids = [await emit({ deliveredAt: 1 }), 'absent']
  expect(Object.fromEntries(await consumeTogether(ctx(), ids, registry(joint('a'))))).toEqual({
    ...{ [ids[0] ?? '']: null, absent: null },
  })
  expect(await noted()).toEqual([])
})

it('one reaction that stands alone sends its event alone', async () => {
  const ids = await emitAll(2)
  const mixed = registry(joint('a'), noting('alone'))
  expect((await consumeTogether(ctx(), ids, mixed)).size).toBe(0)
  expect(await deliver(mixed, wakeUps(ids))).toEqual({ acked: 2, retried: 0 })
  expect(await noted()).toEqual(['a', 'a', 'alone', 'alone'])
})

it('a failing one is retried alone, the others are delivered', async () => {
  const [bad = '', ...good] = await emitAll(4)
  const picky: OnWorkspace = {
    name: 'picky',
    runAll: (to, events) =>
      events.some(({ id }) => id === bad)
        ? Promise.reject(new Error('away'))
        : joint('picky').runAll(to, events),
  }
  expect(await deliver(registry(picky), wakeUps([bad, ...good]))).toEqual({ acked: 3, retried: 1 })
  expect(await noted()).toEqual(['picky', 'picky', 'picky'])
  expect(await rowOf(bad)).toMatchObject({ attempts: 1, lastError: 'Error: away', deliveredAt: null })
})

it('signals with what its statements returned, once the batch stands, and a lost signal undoes nothing', async () => {
  const ids = await emitAll(3)
  const told: unknown[] = []
  const telling = {
    ...joint('a'),
    runAll: async (to: ReactionCtx, events: readonly StoredEvent<'workspace.created'>[]) => {
      const first = await joint('a').runAll(to, events)
      const own = await noting('b').run(reacting(to), events[0] ?? expect.unreachable())
      return [...first, ...own, to.db.select({ id: outbox.id }).from(outbox).where(inArray(outbox.id, ids))]
    },
    committed: async (_: ReactionCtx, results: readonly unknown[]) => {
      told.push(results.at(-1))
      throw new Error('the queue is away')
    },
  }
  const done = await consumeTogether(ctx(), ids, registry(joint('before'), telling))
  expect(done.size).toBe(3)
  expect(told).toEqual([expect.arrayContaining(ids.map((id) => ({ id })))])
  const alone = await emit()
  expect(await deliver(registry(telling), wakeUps([alone]))).toEqual({ acked: 1, retried: 0 })
  expect(told).toHaveLength(2)
})

it('of many consumers with the same events each reaction counts once', async () => {
  const ids = await emitAll(10)
  await Promise.all(Array.from({ length: 6 }, () => deliver(registry(joint('a')), wakeUps(ids))))
  expect(await noted()).toEqual(Array(10).fill('a'))
})

/** Runs `meanwhile` once, between what a reaction reads and what it writes. */
function overtaken(meanwhile: () => Promise<unknown>): OnWorkspace {
  const inner = joint('a')
  let isFirst = true
  return {
    name: 'a',
    async runAll(to, events) {
      const writes = await inner.runAll(to, events)
      if (isFirst) {
        isFirst = false
        await meanwhile()
      }
      return writes
    },
  }
}

it('an event that a twin delivered together meanwhile is not reacted to alone once more', async () => {
  const id = await emit()
  const twin = () => consumeTogether(ctx(), [id], registry(joint('a')))
  await consume(ctx(), id, registry(overtaken(twin)))
  expect(await noted()).toEqual(['a'])
})

it('an event that a twin delivered alone meanwhile is not reacted to together once more', async () => {
  const [id = '', other = ''] = await emitAll(2)
  const reactions = registry(overtaken(() => consume(ctx(), id, registry(joint('a')))))
  expect(await deliver(reactions, wakeUps([id, other]))).toEqual({ acked: 2, retried: 0 })
  expect(await noted()).toEqual(['a', 'a'])
})

it('of an event for which a twin ran one of two reactions meanwhile, only the other is run', async () => {
  const [id = '', other = ''] = await emitAll(2)
  const failing = { name: 'b', runAll: () => Promise.reject(new Error('not yet')) }
  const twin = () => consume(ctx(), id, registry(joint('a'), failing)).catch(() => null)
  const reactions = registry(overtaken(twin), joint('b'))
  expect(await deliver(reactions, wakeUps([id, other]))).toEqual({ acked: 2, retried: 0 })
  expect(await noted()).toEqual(['a', 'a', 'b', 'b'])
})
