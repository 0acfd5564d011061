import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#test/harness/workspace'
import { outbox, reactionDone } from '../db/schema/index.ts'
import { consume } from './consume.ts'
import type { Reaction, Reactions } from './reactions.ts'
import { sweepOutbox } from './relay.ts'
import { MAX_TRIES } from './retry.ts'
import { ctx, deliver, deps, emit, forgetEvents, noted, noting, rowOf, signalled } from './test-events.ts'

beforeEach(forgetEvents)

describe('a delivered event', () => {
  const reactions: Reactions = { 'workspace.created': [noting('first'), noting('second')] }

  it('runs each reaction once and is done', async () => {
    const id = await emit()
    expect(await consume(ctx(), id, reactions)).toBe('w1')
    expect(await consume(ctx(), id, reactions)).toBeNull()
    expect(await noted()).toEqual(['first', 'second'])
    expect((await rowOf(id))?.deliveredAt).toBeGreaterThan(0)
  })

  it('signals what follows from it as soon as it is written', async () => {
    const next = { type: 'workspace.created' as const, data: { name: 'Next' } }
    const leading: Reaction<'workspace.created'> = {
      name: 'leading',
      run: async (to) => [to.raise('w1', next)],
    }
    await consume(ctx(), await emit(), { 'workspace.created': [leading] })
    const [id = ''] = signalled
    expect(await rowOf(id)).toMatchObject({ ...next, workspaceId: 'w1', deliveredAt: null })
  })

  it('runs each reaction once when many consumers get it at the same time', async () => {
    const id = await emit()
    await Promise.all(Array.from({ length: 8 }, () => consume(ctx(), id, reactions)))
    expect(await noted()).toEqual(['first', 'second'])
  })

  it('is unknown to a consumer that comes too late', async () => {
    expect(await consume(ctx(), 'absent', reactions)).toBeNull()
    const id = await emit({ deadAt: 1 })
    expect(await consume(ctx(), id, reactions)).toBeNull()
    expect(await noted()).toEqual([])
  })
})

describe('a failing reaction', () => {
  it('is retried alone: those before it do not run again', async () => {
    let failures = 2
    const flaky: Reaction<'workspace.created'> = {
      name: 'flaky',
      async run(context, event) {
        if (failures-- > 0) throw new Error('provider away')
        return noting('flaky').run(context, event)
      },
    }
    const reactions: Reactions = { 'workspace.created': [noting('before'), flaky, noting('after')] }
    const id = await emit()
    expect(await deliver(reactions, [{ eventId: id }])).toEqual({ acked: 0, retried: 1 })
    expect(await rowOf(id)).toMatchObject({
      attempts: 1,
      lastError: 'Error: provider away',
      deliveredAt: null,
    })
    expect(await deliver(reactions, [{ eventId: id }])).toEqual({ acked: 0, retried: 1 })
    expect(await deliver(reactions, [{ eventId: id }])).toEqual({ acked: 1, retried: 0 })
    expect(await noted()).toEqual(['after', 'before', 'flaky'])
    expect(await rowOf(id)).toMatchObject({ lastError: null, deadAt: null })
  })

  it('writes nothing of a reaction whose batch fails', async () => {
    const broken: Reaction<'workspace.created'> = {
      name: 'broken',
      async run(context, event) {
        const writes = await noting('half').run(context, event)
        return [
          ...writes,
          db.insert(outbox).values({ id: event.id, type: 'x', data: 0, occurredAt: 0, leasedUntil: 0 }),
        ]
      },
    }
    const id = await emit()
    await expect(consume(ctx(), id, { 'workspace.created': [broken] })).rejects.toThrow()
    expect(await noted()).toEqual([])
    expect(await db.select().from(reactionDone).where(eq(reactionDone.eventId, id))).toEqual([])
  })

  it('dies at the last try, with its reason, and is left alone from then on', async () => {
    const broken: Reaction<'workspace.created'> = { name: 'b', run: () => Promise.reject(new Error('never')) }
    const id = await emit({ attempts: MAX_TRIES - 1 })
    expect(await deliver({ 'workspace.created': [broken] }, [{ eventId: id }])).toEqual({
      acked: 1,
      retried: 0,
    })
    expect(await rowOf(id)).toMatchObject({ lastError: 'Error: never', deadAt: expect.any(Number) })
    await sweepOutbox(ctx().db, deps)
    expect(signalled).toEqual([])
  })
})

describe('a poisoned batch', () => {
  it('buries what is no event, with the reason, and delivers the rest', async () => {
    const reactions: Reactions = { 'workspace.created': [noting('good')] }
    const [unknown, malformed, good] = [
      await emit({ type: 'no.such.event' }),
      await emit({ data: { name: 7 } }),
      await emit(),
    ]
    const bodies = [{ eventId: unknown }, 'not a signal', { eventId: malformed }, { eventId: good }]
    expect(await deliver(reactions, bodies)).toEqual({ acked: 4, retried: 0 })
    expect((await rowOf(unknown))?.lastError).toContain('Not an event we know: type')
    expect((await rowOf(malformed))?.lastError).toContain('name')
    expect([(await rowOf(unknown))?.deadAt, (await rowOf(malformed))?.deadAt]).not.toContain(null)
    expect(await rowOf(good)).toMatchObject({ deadAt: null, deliveredAt: expect.any(Number) })
    expect(await noted()).toEqual(['good'])
  })

  it('buries what the queue gave up, unless it was delivered after all', async () => {
    const [lost, delivered] = [await emit(), await emit({ deliveredAt: 5 })]
    await deliver({}, [{ eventId: lost }, { eventId: delivered }, { nothing: true }], 'marquee-events-dead')
    expect(await rowOf(lost)).toMatchObject({
      deadAt: expect.any(Number),
      lastError: expect.stringContaining('consumer'),
    })
    expect(await rowOf(delivered)).toMatchObject({ deadAt: null })
  })
})

describe('the sweep', () => {
  it('signals a waiting event once, though two sweeps run at the same time', async () => {
    const ids = [await emit(), await emit(), await emit()]
    const counts = await Promise.all([sweepOutbox(ctx().db, deps), sweepOutbox(ctx().db, deps)])
    expect(counts.reduce((a, b) => a + b)).toBe(3)
    expect(signalled.sort()).toEqual(ids.sort())
  })

  it('leaves alone what is leased, delivered, dead or waiting for its retry', async () => {
    await emit({ leasedUntil: Date.now() + 60_000 })
    await emit({ deliveredAt: 1 })
    await emit({ deadAt: 1 })
    const failing: Reactions = {
      'workspace.created': [{ name: 'f', run: () => Promise.reject(new Error('x')) }],
    }
    await deliver(failing, [{ eventId: await emit() }])
    expect(await sweepOutbox(ctx().db, deps)).toBe(0)
  })
})
