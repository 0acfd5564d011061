import { inArray } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '#test/harness/workspace'
import { reactionDone } from '../db/schema/index.ts'
import { consumeTogether } from './consume-together.ts'
import type { Reaction, Reactions } from './reactions.ts'
import { ctx, deliver, emit, forgetEvents, noted, noting, rowOf } from './test-events.ts'

beforeEach(forgetEvents)

type OnWorkspace = Reaction<'workspace.created'>
const joint = (name: string): OnWorkspace => ({ ...noting(name), together: true })
const registry = (...list: OnWorkspace[]): Reactions => ({ 'workspace.created': list })
const emitAll = (count: number) => Promise.all(Array.from({ length: count }, () => emit()))
const wakeUps = (ids: string[]) => ids.map((eventId) => ({ eventId }))

it('events whose reactions allow it are delivered together, each reaction once for each', async () => {
  const ids = await emitAll(20)
  const done = await consumeTogether(ctx(), ids, registry(joint('a'), joint('b')))
  expect([...done]).toEqual(expect.arrayContaining(ids.map((id) => [id, 'w1'])))
  expect(await noted()).toEqual([...Array(20).fill('a'), ...Array(20).fill('b')])
  expect(await db.select().from(reactionDone).where(inArray(reactionDone.eventId, ids))).toHaveLength(40)
  for (const id of ids) expect(await rowOf(id)).toMatchObject({ deliveredAt: expect.any(Number) })
})

it('what was delivered before is done, and runs nothing', async () => {
  const ids = [await emit({ deliveredAt: 1 }), 'absent']
  expect(Object.fromEntries(await consumeTogether(ctx(), ids, registry(joint('a'))))).toEqual({
    ...{ [ids[0] ?? '']: null, absent: null },
  })
  expect(await noted()).toEqual([])
})

it('one reaction that stands alone, or raises a further event, sends its event alone', async () => {
  const raising: OnWorkspace = {
    ...{ name: 'raising', together: true },
    run: async ({ raise }) => [raise('w1', { type: 'workspace.created', data: { name: 'Next' } })],
  }
  const ids = await emitAll(2)
  expect((await consumeTogether(ctx(), ids, registry(joint('a'), noting('alone')))).size).toBe(0)
  expect((await consumeTogether(ctx(), ids, registry(raising))).size).toBe(0)
  expect(await deliver(registry(joint('a'), noting('alone')), wakeUps(ids))).toEqual({ acked: 2, retried: 0 })
  expect(await noted()).toEqual(['a', 'a', 'alone', 'alone'])
})

it('a failing one is retried alone, the others are delivered', async () => {
  const [bad = '', ...good] = await emitAll(4)
  const picky: OnWorkspace = {
    ...{ name: 'picky', together: true },
    run: (to, event) =>
      event.id === bad ? Promise.reject(new Error('away')) : noting('picky').run(to, event),
  }
  expect(await deliver(registry(picky), wakeUps([bad, ...good]))).toEqual({ acked: 3, retried: 1 })
  expect(await noted()).toEqual(['picky', 'picky', 'picky'])
  expect(await rowOf(bad)).toMatchObject({ attempts: 1, lastError: 'Error: away', deliveredAt: null })
})

it('of many consumers with the same events each reaction counts once', async () => {
  const ids = await emitAll(10)
  await Promise.all(Array.from({ length: 6 }, () => deliver(registry(joint('a')), wakeUps(ids))))
  expect(await noted()).toEqual(Array(10).fill('a'))
})
