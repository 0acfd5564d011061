import { describe, expect, it } from 'vitest'
import type { SignedWebhookEndpoint, WebhookEndpoint } from '#core/contracts/webhooks'
import { until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { deliverWebhooks, happen, receivedBy, receiver, webhookScene } from '#test/harness/webhooks'
import { createWorkspace, db } from '#test/harness/workspace'
import { idempotencyKey, webhookEndpoint } from '../../db/schema/index.ts'

const valid = () => ({ name: 'CRM', url: receiver() })
const joined = { type: 'member.joined' as const, data: { userId: 'u1', role: 'editor' } }

describe('an endpoint', () => {
  it('shows its secret once, and keeps it sealed', async () => {
    const { call, workspace } = await webhookScene()
    const made = await call<SignedWebhookEndpoint>('POST', '', { ...valid(), events: ['content.approved'] })
    const { secret, ...shown } = made.body
    expect([made.status, secret]).toEqual([201, expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/)])
    expect(shown).toMatchObject({ status: 'active', events: ['content.approved'], off: null })
    expect(shown.days).toHaveLength(7)
    expect((await call('GET', `/${shown.id}`)).body).toEqual(shown)
    expect((await call('GET')).body).toEqual({ items: [shown] })
    const kept = JSON.stringify([
      await db.select().from(webhookEndpoint),
      await db.select().from(idempotencyKey),
    ])
    expect(kept).toContain(workspace.id)
    expect(kept).not.toContain(secret)
  })

  it('is not made twice under one key, nor its secret kept for a repeat', async () => {
    const { token, call } = await webhookScene()
    const body = valid()
    const make = () =>
      request('POST', '/api/webhooks', { as: token, body, headers: { 'idempotency-key': 'once' } })
    expect([(await make()).status, (await make()).status]).toEqual([201, 409])
    expect((await call<{ items: unknown[] }>('GET')).body.items).toHaveLength(1)
  })

  it('changes name, address and events', async () => {
    const { endpoint, call } = await webhookScene()
    const { id } = await endpoint(receiver())
    const change = { name: 'ERP', url: receiver(), events: ['member.joined', 'member.joined'] }
    expect((await call('PATCH', `/${id}`, change)).body).toMatchObject({
      ...change,
      events: ['member.joined'],
    })
    expect((await call('PATCH', `/${id}`, { events: null })).body).toMatchObject({
      name: 'ERP',
      events: null,
    })
  })

  it('takes all it was sent with it', async () => {
    const { endpoint, call, workspace, deliveries } = await webhookScene()
    const { id } = await endpoint(receiver())
    await happen(workspace.id, joined)
    const [delivery] = await deliveries(id)
    expect((await call('DELETE', `/${id}`)).status).toBe(204)
    expect((await call('GET', `/deliveries/${delivery?.id}`)).status).toBe(404)
    expect((await call('GET', `/${id}/deliveries`)).status).toBe(404)
  })

  it('tells how its days went', async () => {
    const { endpoint, call, workspace } = await webhookScene()
    const [works, fails] = [await endpoint(receiver()), await endpoint(receiver('gone.1'))]
    await happen(workspace.id, joined)
    await deliverWebhooks(workspace.id)
    await happen(workspace.id, joined)
    const { items } = (await call<{ items: WebhookEndpoint[] }>('GET')).body
    expect(items.map(({ days }) => days.at(-1))).toEqual([
      { day: expect.any(String), confirmed: 1, failed: 0, waiting: 1 },
      { day: expect.any(String), confirmed: 0, failed: 1, waiting: 0 },
    ])
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      [works.id, 'active'],
      [fails.id, 'off'],
    ])
  })

  it.each<[string, object, string]>([
    ['no web address', { url: 'nowhere' }, 'url'],
    ['an address without https', { url: 'http://example.com/hook' }, 'url'],
    ['a private network', { url: 'https://192.168.1.4/hook' }, 'url'],
    ['a local name', { url: 'https://intranet/hook' }, 'url'],
    ['credentials in the address', { url: 'https://me:secret@example.com/' }, 'url'],
    ['a very long address', { url: `https://example.com/${'a'.repeat(1000)}` }, 'url'],
    ['an unknown event', { events: ['content.created', 'content.exploded'] }, 'events.1'],
    ['no event at all', { events: [] }, 'events'],
    ['no name', { name: ' ' }, 'name'],
  ])('refuses %s by field, made or changed', async (_, change, field) => {
    const { endpoint, call } = await webhookScene()
    const made = await call('POST', '', { ...valid(), ...change })
    expect([made.status, made.body.fields?.[0]?.path]).toEqual([400, field])
    const { id } = await endpoint(receiver())
    const changed = await call('PATCH', `/${id}`, change)
    expect([changed.status, changed.body.fields?.[0]?.path]).toEqual([400, field])
  })

  it('is one of twenty at most', async () => {
    const { endpoint, call } = await webhookScene()
    for (let n = 0; n < 20; n++) await endpoint(receiver())
    expect(await call('POST', '', valid())).toMatchObject({ status: 409, body: { detail: /at most 20/ } })
  })

  it('is an admin’s affair, and of a key with that scope', async () => {
    const workspace = await createWorkspace()
    const editor = await workspace.person('editor')
    expect((await request('GET', '/api/webhooks', { as: editor.token })).status).toBe(403)
    const none = await workspace.key('admin', ['content:read'])
    expect((await request('GET', '/api/webhooks', { as: none.secret })).status).toBe(403)
    const key = await workspace.key('admin', ['webhook:manage'])
    expect((await request('POST', '/api/webhooks', { as: key.secret, body: valid() })).status).toBe(201)
  })
})

it('lists what was sent, page by page, by state and type', async () => {
  const { endpoint, call, workspace, deliveries } = await webhookScene()
  const { id } = await endpoint(receiver())
  for (let n = 0; n < 3; n++) await happen(workspace.id, joined)
  await deliverWebhooks(workspace.id)
  await happen(workspace.id, joined)
  type Page = { items: { id: string }[]; nextCursor: string | null }
  const first = (await call<Page>('GET', `/${id}/deliveries?limit=3`)).body
  const rest = (await call<Page>('GET', `/${id}/deliveries?limit=3&cursor=${first.nextCursor}`)).body
  expect(new Set([...first.items, ...rest.items].map((each) => each.id)).size).toBe(4)
  expect(rest.nextCursor).toBeNull()
  expect(await deliveries(id, '?state=confirmed')).toHaveLength(3)
  expect(await deliveries(id, '?type=content.created')).toEqual([])
})

it('a bulk run by API ends in an event at the receiver', async () => {
  const workspace = await createWorkspace()
  const { secret: as } = await workspace.key('admin', ['webhook:manage', 'generation:run', 'content:write'])
  const url = receiver()
  const hook = { name: 'Pipeline', url, events: ['bulk_run.finished'] }
  expect((await request('POST', '/api/webhooks', { as, body: hook })).status).toBe(201)
  const run = { name: 'Range', type: 'ad', brief: {}, csv: 'what\nLumen lamp\nChair\nTable' }
  const made = await request<{ id: string }>('POST', '/api/content/generate/bulk', { as, body: run })
  await request('POST', `/api/content/generate/bulk/${made.body.id}/start`, { as })
  await until(async () => (await receivedBy(url)).length > 0, 'the receiver is told')
  const [seen, ...more] = await receivedBy(url)
  expect(more).toEqual([])
  expect(JSON.parse(seen?.body ?? '')).toEqual({
    ...{ type: 'bulk_run.finished', timestamp: expect.any(String) },
    data: { bulkRunId: made.body.id, name: 'Range', status: 'completed', done: 3, failed: 0 },
  })
})

it('is described with its payloads', async () => {
  const { body } = await request<{ webhooks: Record<string, unknown> }>('GET', '/api/openapi.json')
  expect(Object.keys(body.webhooks)).toEqual(expect.arrayContaining(['bulk_run.finished', 'webhook.test']))
  expect(JSON.stringify(body.webhooks['content.approved'])).toContain('webhook-signature')
})
