import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { ATTEMPT_DEADLINE } from '#core/domain/notifications/effect'
import { PATIENCE, ROTATION } from '#core/domain/webhooks/standing'
import { deliverEvents } from '#test/harness/inbox'
import { until } from '#test/harness/live'
import { deliverWebhooks, happen, portsOf, receivedBy, receiver, webhookScene } from '#test/harness/webhooks'
import { db } from '#test/harness/workspace'
import { auditLog, inboxItem, webhookDelivery, webhookEndpoint } from '../../db/schema/index.ts'
import { isSigned } from '../sending/verify-signature.ts'
import { giveUpWebhooks, pruneWebhooks, runWebhook, signalWebhooks } from './index.ts'
import { openSecrets, sealSecrets } from './secret.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Longer than the longest wait, since chance makes it half here. */
const HALF = DAY / 2 + MINUTE

const joined = { type: 'member.joined' as const, data: { userId: 'u1', role: 'editor' } }
const created = {
  ...{ type: 'content.created' as const, data: { contentId: 'c1', title: 'Spring', type: 'ad' as const } },
}

/** A workspace with one endpoint that has been told of one event. */
async function told(behaviour?: string) {
  const scene = await webhookScene()
  const { workspace } = scene
  const url = receiver(behaviour)
  const endpoint = await scene.endpoint(url)
  const eventId = await happen(workspace.id, joined)
  const [first] = await scene.deliveries(endpoint.id)
  if (!first) throw new Error('no delivery')
  return {
    ...{ ...scene, url, endpoint, eventId, id: first.id },
    run: (later = 0) => deliverWebhooks(workspace.id, later),
    now: () => scene.delivery(first.id),
    state: async () => (await scene.call<{ status: string }>('GET', `/${endpoint.id}`)).body,
  }
}

describe('what happened', () => {
  it('goes to each endpoint that wants to hear of it, once, however often it is consumed', async () => {
    const { workspace, endpoint, deliveries } = await webhookScene()
    const [all, some, other] = await Promise.all([
      endpoint(receiver()),
      endpoint(receiver(), ['member.joined', 'content.approved']),
      endpoint(receiver(), ['content.created']),
    ])
    await happen(workspace.id, joined)
    await deliverEvents(workspace.id)
    expect(await deliveries(all.id)).toMatchObject([{ type: 'member.joined', state: 'intended' }])
    expect(await deliveries(some.id)).toHaveLength(1)
    expect(await deliveries(other.id)).toEqual([])
  })

  it('goes to nobody of another workspace', async () => {
    const [mine, theirs] = [await webhookScene(), await webhookScene()]
    const foreign = await theirs.endpoint(receiver())
    await happen(mine.workspace.id, joined)
    expect(await theirs.deliveries(foreign.id)).toEqual([])
  })

  it('arrives signed, so that the receiver can tell it from a forgery', async () => {
    const { url, endpoint, eventId, run, now } = await told()
    await run()
    const [seen, ...more] = await receivedBy(url)
    expect(more).toEqual([])
    expect(JSON.parse(seen?.body ?? '')).toEqual({
      ...{ type: 'member.joined', timestamp: expect.any(String), data: joined.data },
    })
    const headers = seen?.headers ?? {}
    expect(headers).toMatchObject({ 'webhook-id': eventId, 'content-type': 'application/json' })
    const message = (secret: string, body = seen?.body ?? '') =>
      isSigned(
        secret,
        {
          ...{ id: headers['webhook-id'], timestamp: headers['webhook-timestamp'], body },
          signature: headers['webhook-signature'],
        },
        Date.now(),
      )
    expect(await message(endpoint.secret)).toBe(true)
    expect(await message(endpoint.secret, `${seen?.body} `)).toBe(false)
    expect(await message('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')).toBe(false)
    expect(await now()).toMatchObject({ state: 'confirmed', attempts: 1, status: 200, redrivable: false })
    expect((await now()).tries).toMatchObject([{ outcome: 'accepted', status: 200, answer: 'ok' }])
  })

  it('is signed by the secret before as well, for a day', async () => {
    const { workspace, url, endpoint, call, run } = await told()
    const { body: rotated } = await call<{ secret: string }>('POST', `/${endpoint.id}/rotate`)
    await run()
    await happen(workspace.id, created)
    await run(ROTATION + 1)
    const [soon, later] = (await receivedBy(url)).map(
      ({ headers, body }) =>
        (secret: string) =>
          isSigned(
            secret,
            {
              ...{ id: headers['webhook-id'], timestamp: headers['webhook-timestamp'], body },
              signature: headers['webhook-signature'],
            },
            Number(headers['webhook-timestamp']) * 1000,
          ),
    )
    expect([await soon?.(endpoint.secret), await soon?.(rotated.secret)]).toEqual([true, true])
    expect([await later?.(endpoint.secret), await later?.(rotated.secret)]).toEqual([false, true])
  })

  it('is one request, however many consumers come', async () => {
    const { url, id } = await told()
    await Promise.all(Array.from({ length: 6 }, () => runWebhook(portsOf().ctx, id)))
    expect(await receivedBy(url)).toHaveLength(1)
  })
})

describe('an endpoint that does not take it', () => {
  it.each([
    ['error.1', 500, 'status_500'],
    ['refuse.1', 422, 'status_422'],
    ['redirect.1', 302, 'status_302'],
    ['reset.1', null, 'address_no_answer'],
    ['hang.1', null, 'address_timeout'],
  ])('gets it again under the same id (%s)', async (behaviour, status, reason) => {
    const { url, eventId, run, now } = await told(behaviour)
    await run()
    expect(await now()).toMatchObject({ state: 'intended', attempts: 1, status, reason })
    await run()
    expect((await now()).attempts).toBe(1)
    await run(6_000)
    expect(await now()).toMatchObject({ state: 'confirmed', attempts: 2, reason: null })
    expect((await receivedBy(url)).map(({ headers }) => headers['webhook-id'])).toEqual([eventId, eventId])
    expect(await receivedBy(new URL('/hooks/none.0.redirected', url).href)).toEqual([])
  })

  it('gets it when it asked for it', async () => {
    const { id, now } = await told('throttle.1')
    const { ctx, signalled } = portsOf()
    await runWebhook(ctx, id)
    expect(await now()).toMatchObject({ state: 'intended', status: 429 })
    expect(signalled).toEqual([{ webhookId: id, delay: expect.closeTo(120_000, -4) }])
  })

  it('is given up after ten tries in three days, with its reason, and re-driven by hand', async () => {
    const { run, now, call, id, url } = await told('error.10')
    for (let n = 0; n < 10; n++) await run(n * HALF)
    expect(await now()).toMatchObject({
      state: 'failed',
      attempts: 10,
      reason: 'status_500',
      redrivable: true,
    })
    expect((await call('POST', `/deliveries/${id}/redrive`)).status).toBe(200)
    await until(async () => (await now()).state === 'confirmed', 'it arrives')
    expect(await now()).toMatchObject({ attempts: 11 })
    expect(await receivedBy(url)).toHaveLength(11)
    expect((await call('POST', `/deliveries/${id}/redrive`)).status).toBe(409)
  })

  it('is not known to have missed it when the answer was lost', async () => {
    const { run, now } = await told('die.1')
    await run()
    await run(HALF)
    expect(await now()).toMatchObject({ state: 'confirmed' })
    const silent = await told('reset.10')
    for (let n = 0; n < 10; n++) await silent.run(n * HALF)
    expect(await silent.now()).toMatchObject({ state: 'unknown', redrivable: true })
  })

  it('rests after five failures in a row, which counts no attempt', async () => {
    const { workspace, endpoint, deliveries, run } = await told('error.99')
    for (let n = 0; n < 6; n++) await happen(workspace.id, joined)
    await run()
    const attempts = (await deliveries(endpoint.id)).map((each) => each.attempts)
    expect(attempts.sort()).toEqual([0, 0, 1, 1, 1, 1, 1])
  })

  it('in a private network is never reached, and says so', async () => {
    const { endpoint, now, run } = await told()
    const change = { url: 'https://10.0.0.1/hook' }
    await db.update(webhookEndpoint).set(change).where(eq(webhookEndpoint.id, endpoint.id))
    await run()
    expect(await now()).toMatchObject({
      state: 'intended',
      status: null,
      reason: 'address_private',
    })
  })
})

describe('an endpoint is turned off', () => {
  it('by 410, and its managers are told', async () => {
    const { workspace, state, run, now, call, endpoint } = await told('gone.1')
    const admin = await workspace.person('admin')
    await run()
    expect(await now()).toMatchObject({ state: 'failed', status: 410 })
    expect(await state()).toMatchObject({ status: 'off', off: { reason: 'gone' } })
    await deliverEvents(workspace.id)
    const items = await db.select().from(inboxItem).where(eq(inboxItem.userId, admin.userId))
    expect(items.map(({ kind }) => kind)).toEqual(['webhook.off'])
    const audit = await db.select().from(auditLog).where(eq(auditLog.resourceId, endpoint.id))
    expect(audit.map(({ action, actor }) => [action, actor])).toContainEqual([
      ...['webhook_endpoint.turned_off', 'system:webhooks'],
    ])
    await happen(workspace.id, created)
    expect((await call<{ items: unknown[] }>('GET', `/${endpoint.id}/deliveries`)).body.items).toHaveLength(1)
  })

  it('after five days without success; what waited is a dead letter until it is turned on again', async () => {
    const { workspace, state, run, call, endpoint, deliveries } = await told('error.2')
    await run()
    expect(await state()).toMatchObject({ status: 'active', failingSince: expect.any(String) })
    await happen(workspace.id, created)
    const failing = { failingSince: Date.now() - PATIENCE }
    await db.update(webhookEndpoint).set(failing).where(eq(webhookEndpoint.id, endpoint.id))
    const [waiting] = await deliveries(endpoint.id)
    await runWebhook(portsOf().ctx, waiting?.id ?? '')
    expect(await state()).toMatchObject({ status: 'off', off: { reason: 'failing' } })
    const missed = await deliveries(endpoint.id, '?state=dead')
    expect(missed.map(({ reason }) => reason)).toEqual(['endpoint_off', 'endpoint_off'])
    const since = { since: new Date(0).toISOString() }
    expect((await call('POST', `/${endpoint.id}/redrive`, since)).status).toBe(409)
    await call('PATCH', `/${endpoint.id}`, { status: 'active' })
    expect((await call('POST', `/${endpoint.id}/redrive`, since)).body).toEqual({ count: 2 })
    await run(HOUR)
    expect(await deliveries(endpoint.id, '?state=dead')).toEqual([])
    expect(await state()).toMatchObject({ status: 'active', off: null, failingSince: null })
  })
})

describe('a paused endpoint', () => {
  it('keeps what happens and gets it once it is active again', async () => {
    const { workspace, call, endpoint, run, url, deliveries } = await told()
    await call('PATCH', `/${endpoint.id}`, { status: 'paused' })
    await happen(workspace.id, created)
    await run()
    expect((await deliveries(endpoint.id)).map(({ state }) => state)).toEqual(['held', 'held'])
    expect(await receivedBy(url)).toEqual([])
    await call('PATCH', `/${endpoint.id}`, { status: 'active' })
    await run()
    expect(await deliveries(endpoint.id, '?state=held')).toEqual([])
    expect((await receivedBy(url)).length).toBeGreaterThanOrEqual(2)
  })

  it('is tested all the same', async () => {
    const { workspace, call, endpoint, run, url } = await told('error.1')
    await call('PATCH', `/${endpoint.id}`, { status: 'paused' })
    const test = await call<{ id: string }>('POST', `/${endpoint.id}/test`)
    expect(test).toMatchObject({ status: 202, body: { type: 'webhook.test' } })
    await run()
    await deliverWebhooks(workspace.id, DAY)
    const [seen, ...more] = await receivedBy(url)
    expect([JSON.parse(seen?.body ?? '{}').type, more]).toEqual(['webhook.test', []])
    expect((await call('GET', `/deliveries/${test.body.id}`)).body).toMatchObject({
      state: 'failed',
      status: 500,
    })
    expect((await call('GET', `/${endpoint.id}`)).body).toMatchObject({ failingSince: null })
  })
})

describe('whatever dies', () => {
  it('a lost signal is made up for by the sweep', async () => {
    const { id, run } = await told()
    const { ctx, signalled } = portsOf(2 * MINUTE)
    await signalWebhooks(ctx.db, ctx.deps)
    expect(signalled).toContainEqual({ webhookId: id, delay: 0 })
    signalled.length = 0
    await signalWebhooks(ctx.db, ctx.deps)
    expect(signalled.filter(({ webhookId }) => webhookId === id)).toEqual([])
    await run()
  })

  it('a consumer that died leaves the attempt to the next, under the same id', async () => {
    const { id, now, run } = await told()
    const died = { state: 'attempted' as const, attempts: 1, updatedAt: Date.now() - ATTEMPT_DEADLINE - 1 }
    await db.update(webhookDelivery).set(died).where(eq(webhookDelivery.id, id))
    await giveUpWebhooks(portsOf().ctx.db, Date.now())
    expect(await now()).toMatchObject({ state: 'intended', reason: 'attempt_died' })
    await run()
    expect(await now()).toMatchObject({ state: 'confirmed', attempts: 2 })
  })

  it('what arrived is forgotten after thirty days, what did not after ninety', async () => {
    const [done, dead] = [await told(), await told('gone.1')]
    for (const each of [done, dead]) await each.run()
    const ids = async () =>
      (await db.select({ id: webhookDelivery.id }).from(webhookDelivery)).map(({ id }) => id)
    await pruneWebhooks(portsOf().ctx.db, Date.now() + 31 * DAY)
    expect(await ids()).not.toContain(done.id)
    expect(await ids()).toContain(dead.id)
    await pruneWebhooks(portsOf().ctx.db, Date.now() + 91 * DAY)
    expect(await ids()).not.toContain(dead.id)
  })
})

it('secrets open as their own row’s alone', async () => {
  const { secrets } = portsOf().ctx.deps
  const place = { id: 'e1', workspaceId: 'w1' }
  const own = { current: 'whsec_a', previous: 'whsec_b' }
  const { sealed, sealedWith } = await sealSecrets(secrets, place, own)
  expect([sealed.includes('whsec'), sealedWith]).toEqual([false, 'k1'])
  expect(await openSecrets(secrets, { ...place, sealed })).toEqual(own)
  await expect(openSecrets(secrets, { id: 'e1', workspaceId: 'w2', sealed })).rejects.toThrow()
})
