import { eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import type { Delivery, DeliveryDetail, DeliveryStatistics } from '#core/contracts/deliveries'
import { insertContact, planFor } from '#test/harness/contacts'
import { deliverDue } from '#test/harness/deliveries'
import { deliverEvents } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { effect, mailboxMessage, notificationDelivery } from '../../db/schema/index.ts'

async function scene() {
  const workspace = await createWorkspace()
  const [admin, editor] = [await workspace.person('admin'), await workspace.person('editor')]
  const contact = await insertContact(workspace.id, { name: 'Ruiz, Ana_50%' })
  const path = (rest = '') => `/api/notifications/deliveries${rest}`
  return {
    ...{ workspace, admin, editor, contact },
    plan: (about?: string) => planFor(workspace.id, contact.id, 'email', about),
    list: async (query = '', as = admin.token) =>
      (await request<{ items: Delivery[]; nextCursor: string | null }>('GET', path(query), { as })).body,
    one: (id: string, as = admin.token) => request<DeliveryDetail>('GET', path(`/${id}`), { as }),
    redrive: (id: string, as = admin.token) =>
      request<DeliveryDetail>('POST', path(`/${id}/redrive`), { as }),
  }
}

describe('the explorer', () => {
  it('finds deliveries by recipient, state, channel and kind, a page at a time', async () => {
    const { plan, list, contact, workspace } = await scene()
    for (const about of ['one', 'two', 'three']) await plan(about)
    await deliverDue(workspace.id)
    const queries = ['ruiz', 'a_50%25', contact.email, `contact:${contact.id}`]
    for (const text of queries) expect((await list(`?recipient=${text}`)).items).toHaveLength(3)
    expect((await list('?recipient=anax50')).items).toEqual([])
    expect((await list('?state=sent&channel=email&kind=broadcast')).items).toHaveLength(3)
    expect((await list('?state=failed')).items).toEqual([])
    const first = await list('?limit=2')
    const second = await list(`?limit=2&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items].map(({ title }) => title)).toHaveLength(3)
    expect(second.nextCursor).toBeNull()
  })

  it('tells of one why it was sent, and each try', async () => {
    const { plan, one, workspace } = await scene()
    const id = await plan()
    await deliverDue(workspace.id)
    expect((await one(id)).body).toMatchObject({
      ...{
        state: 'sent',
        name: 'Ruiz, Ana_50%',
        title: 'Spring lot',
        provider: 'mailbox',
        redrivable: false,
        waiting: null,
      },
      trail: [{ rule: 'consent', outcome: 'pass', reason: 'given' }, {}, {}, {}, {}, {}],
      effects: [{ state: 'confirmed', attempts: [{ attempt: 1, provider: 'mailbox', outcome: 'accepted' }] }],
    })
  })

  it('says of one whose consumer died since when nothing is known of it, and when it is looked at again', async () => {
    const { plan, one } = await scene()
    const [silent, broken] = [await plan(), await plan()]
    const leasedUntil = Date.now() + 30_000
    await db.update(notificationDelivery).set({ leasedUntil }).where(eq(notificationDelivery.id, silent))
    await db
      .update(notificationDelivery)
      .set({ faults: 2, reason: 'Error: no key', dueAt: leasedUntil })
      .where(eq(notificationDelivery.id, broken))
    const until = new Date(leasedUntil).toISOString()
    expect((await one(silent)).body.waiting).toEqual({
      ...{ for: 'consumer', since: new Date(leasedUntil - 60_000).toISOString(), until, faults: 0 },
    })
    expect((await one(broken)).body).toMatchObject({
      ...{ reason: 'Error: no key', waiting: { for: 'fault', since: null, until, faults: 2 } },
    })
  })

  it('is for administrators, and of this workspace alone', async () => {
    const { plan, one, list, redrive, editor } = await scene()
    const id = await plan()
    expect([(await one(id, editor.token)).status, (await redrive(id, editor.token)).status]).toEqual([
      403, 403,
    ])
    const stranger = await (await scene()).workspace.person('owner')
    expect([(await one(id, stranger.token)).status, (await redrive(id, stranger.token)).status]).toEqual([
      404, 404,
    ])
    expect((await list('', stranger.token)).items).toEqual([])
  })
})

describe('re-driving', () => {
  const failed = async (state: 'failed' | 'unknown') => {
    const all = await scene()
    const id = await all.plan()
    await deliverDue(all.workspace.id, 0, { providerRates: { take: async () => 60_000 } })
    await db.update(effect).set({ state, attempts: 8, lastError: 'because' }).where(eq(effect.deliveryId, id))
    await db.update(notificationDelivery).set({ state }).where(eq(notificationDelivery.id, id))
    return { ...all, id }
  }

  it.each(['failed', 'unknown'] as const)(
    'sends a %s one once more, and its timeline says so',
    async (state) => {
      const { id, one, redrive, workspace } = await failed(state)
      expect((await one(id)).body.redrivable).toBe(true)
      expect((await redrive(id)).body).toMatchObject({ state: 'handed_over', events: [{ type: 'redriven' }] })
      await deliverEvents(workspace.id)
      const { body } = await one(id)
      expect(body).toMatchObject({ state: 'sent', redrivable: false })
      const kept = await db
        .select()
        .from(mailboxMessage)
        .where(eq(mailboxMessage.id, body.effects[0]?.id ?? ''))
      expect(kept).toHaveLength(1)
    },
  )

  it('by two at once happens once, and never for what was sent', async () => {
    const { id, redrive, workspace } = await failed('failed')
    const both = await Promise.all([redrive(id), redrive(id)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    await deliverEvents(workspace.id)
    expect((await redrive(id)).status).toBe(409)
  })

  it('decides anew what failed before there was anything to send', async () => {
    const { plan, redrive, one, workspace } = await scene()
    const id = await plan()
    await db
      .update(notificationDelivery)
      .set({ state: 'failed', faults: 5 })
      .where(eq(notificationDelivery.id, id))
    expect((await redrive(id)).body.state).toBe('planned')
    await deliverDue(workspace.id, 1000)
    expect((await one(id)).body.state).toBe('sent')
  })

  it('signals at once what it decides anew: no round of the minute is waited for', async () => {
    const { plan, redrive, one } = await scene()
    const id = await plan()
    await db.update(notificationDelivery).set({ state: 'failed' }).where(eq(notificationDelivery.id, id))
    await redrive(id)
    await vi.waitFor(async () => expect((await one(id)).body.state).toBe('sent'), { timeout: 20_000 })
  })
})

describe('statistics', () => {
  const today = new Date().toISOString().slice(0, 10)
  const range = `from=${today}&to=${today}`

  it('count by day, kind, channel and provider, as JSON and as CSV', async () => {
    const { plan, workspace, editor } = await scene()
    const [first] = [await plan(), await plan()]
    await deliverDue(workspace.id)
    await db
      .update(notificationDelivery)
      .set({ openedAt: 1, machineOpens: 3 })
      .where(eq(notificationDelivery.id, first))
    const get = (path: string) =>
      request<DeliveryStatistics>('GET', `/api/notifications/${path}`, { as: editor.token })
    const { body } = await get(`statistics?${range}`)
    const counts = { planned: 2, sent: 2, opened: 1, machineOpens: 3, failed: 0 }
    expect(body).toMatchObject({
      total: counts,
      days: [{ key: today, counts }],
      kinds: [{ key: 'broadcast', counts }],
      channels: [{ key: 'email', counts }],
      providers: [{ key: 'mailbox', counts }],
    })
    expect((await get(`statistics?${range}&channel=sms`)).body.total.planned).toBe(0)
    const csv = String((await get(`statistics/csv?${range}`)).body).split('\r\n')
    expect(csv[0]).toMatch(/^by,key,planned,/)
    expect(csv).toContain(`provider,mailbox,2,0,2,0,0,0,1,0,0,0,0,3,0`)
  })

  it.each([
    ['from=2026-02-01&to=2026-01-01', 'to'],
    ['from=2024-01-01&to=2026-01-01', 'from'],
    ['from=yesterday&to=2026-01-01', 'from'],
    [`${range}&kind=nothing`, 'kind'],
  ])('refuse %s', async (query, path) => {
    const { editor } = await scene()
    const answer = await request('GET', `/api/notifications/statistics?${query}`, { as: editor.token })
    expect(answer).toMatchObject({ status: 400 })
    expect(JSON.stringify(answer.body)).toContain(`"path":"${path}"`)
  })
})

it('an editor may not change what is followed; an administrator may', async () => {
  const { admin, editor } = await scene()
  const change = (as: string) =>
    request('PATCH', '/api/notifications/sending-settings', { as, body: { trackOpens: false } })
  expect((await change(editor.token)).status).toBe(403)
  expect((await change(admin.token)).body).toEqual({
    ...{ trackOpens: false, trackClicks: true, quietHours: null, defaults: [] },
  })
})

it('quiet hours and defaults are kept, and go again', async () => {
  const { admin } = await scene()
  const change = (body: object) =>
    request('PATCH', '/api/notifications/sending-settings', { as: admin.token, body })
  const rules = {
    quietHours: { from: 1260, to: 480 },
    defaults: [{ kind: 'comment.added', channel: 'email', on: false }],
  }
  expect((await change(rules)).body).toMatchObject(rules)
  expect((await change({ quietHours: null })).body).toMatchObject({ ...rules, quietHours: null })
})

it.each([
  [{ quietHours: { from: 60, to: 60 } }, 'quietHours.to'],
  [{ defaults: [{ kind: 'security.alert', channel: 'email', on: false }] }, 'defaults.0.kind'],
  [{ defaults: [{ kind: 'broadcast', channel: 'email', on: false }] }, 'defaults.0.kind'],
  [{ defaults: [{ kind: 'digest', channel: 'in_app', on: true }] }, 'defaults.0.channel'],
])('sending settings refuse %j', async (body, path) => {
  const { admin } = await scene()
  const answer = await request('PATCH', '/api/notifications/sending-settings', { as: admin.token, body })
  expect(answer).toMatchObject({ status: 400, body: { fields: [{ path }] } })
})
