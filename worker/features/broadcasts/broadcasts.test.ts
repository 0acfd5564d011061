import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Broadcast } from '#core/contracts/broadcasts'
import { deliverEvents } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import {
  auditLog,
  contact,
  content,
  effect,
  notificationDelivery,
  suppression,
} from '#worker/db/schema/index'
import { createDeps } from '#worker/deps'
import { reacting } from '#worker/events/reacting'
import { fireDue } from '../schedules/index.ts'
import { driveBroadcast } from './drive-broadcast.ts'
import { driveBroadcasts } from './drive-on.ts'

const PATH = '/api/notifications/broadcasts'
const HOUR = 3_600_000
const MINUTE = 60_000
const deps = createDeps(env)
const store = deps.database('first-primary')
const later = (ms: number) => ({ ...deps, wake: async () => undefined, clock: () => Date.now() + ms })
type Answer = Broadcast & { code: string; fields: { path: string; message: string; reason?: string }[] }

/** A workspace with an approved content and contacts who agreed to mail; the last one did not. */
async function scene(contacts = 3) {
  const workspace = await createWorkspace()
  const editor = await workspace.person('editor')
  const made = await request<{ id: string; hash: string }>('POST', '/api/content', {
    as: editor.token,
    body: { type: 'email', title: 'Spring lot', body: '# Fresh\n\nFrom **Huila**.' },
  })
  const approve = () =>
    db
      .update(content)
      .set({ status: 'approved', approvedHash: content.hash })
      .where(eq(content.id, made.body.id))
  await approve()
  const rows = Array.from({ length: contacts + 1 }, (_, n) => ({
    ...{ id: `${workspace.id}-${String(n).padStart(4, '0')}`, workspaceId: workspace.id, attributes: {} },
    ...{ email: `c${n}@example.com`, emailConsent: n < contacts ? ('given' as const) : ('none' as const) },
    ...{ timeZone: n % 2 ? 'Asia/Tokyo' : null, createdAt: 0, updatedAt: 0 },
  }))
  for (let from = 0; from < rows.length; from += 6)
    await db.insert(contact).values(rows.slice(from, from + 6))
  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path = '', body?: object, ifMatch?: string) =>
    request<Answer>(method, `${PATH}${path}`, {
      as: editor.token,
      ...(body && { body }),
      ...(ifMatch && { headers: { 'if-match': ifMatch } }),
    })
  const input = { name: 'Spring', contentId: made.body.id, channel: 'email' }
  return {
    ...{ workspace, editor, contentId: made.body.id, approve, call, input },
    draft: async (more: object = {}) => (await call('POST', '', { ...input, ...more })).body,
    edit: () =>
      db.update(content).set({ hash: 'edited', body: 'Other words' }).where(eq(content.id, made.body.id)),
    async times() {
      const [row] = await db.select().from(content).where(eq(content.id, made.body.id))
      return [row?.scheduledAt, row?.sentAt]
    },
    /** How the list of content and the calendar tell of it. */
    async shown() {
      const as = editor.token
      const list = await request<{ items: { state: string }[] }>('GET', '/api/content', { as })
      const from = new Date(Date.now() - 24 * HOUR).toISOString()
      const path = `/api/content/calendar?from=${from}`
      const calendar = await request<{ items: { state: string }[] }>('GET', path, { as })
      return [list.body.items[0]?.state, calendar.body.items[0]?.state]
    },
    /** What the audit log tells of it, in any order. */
    async audited(id: string) {
      const rows = await db.select().from(auditLog).where(eq(auditLog.resourceId, id))
      return rows.map(({ action, detail }) => `${action} ${detail.name}`).toSorted()
    },
    deliveries: (id: string) =>
      db.select().from(notificationDelivery).where(eq(notificationDelivery.broadcastId, id)),
    drive: (id: string, ms = 0) =>
      driveBroadcast.run(reacting({ db: store, deps: later(ms), now: Date.now() }), {
        id: 'e',
        workspaceId: workspace.id,
        occurredAt: 0,
        type: 'broadcast.due',
        data: { broadcastId: id },
      }),
  }
}

describe('a draft', () => {
  it('is composed of approved content, seen, tried out and changed', async () => {
    const { audited, call, draft, input, workspace } = await scene()
    const made = await draft()
    expect(made).toMatchObject({ status: 'draft', contentTitle: 'Spring lot', version: 1 })
    const shown = await call('GET', `/${made.id}/preview`)
    expect(JSON.stringify(shown.body)).toMatch(/Spring lot.*<strong>Huila<\/strong>.*Unsubscribe/)
    const tried = await call('POST', `/${made.id}/test`, {})
    const sent = await db.select().from(effect).where(eq(effect.workspaceId, workspace.id))
    expect([tried.status, sent.length]).toEqual([202, 1])
    const put = await call('PUT', `/${made.id}`, { ...input, name: 'Summer', throttle: 60 }, '"v1"')
    expect(put.body).toMatchObject({ name: 'Summer', throttle: 60, version: 2 })
    expect((await call('PUT', `/${made.id}`, input, '"v1"')).status).toBe(412)
    expect((await call('GET', `/${made.id}`)).body.counts.audience).toBe(3)
    expect((await call('DELETE', `/${made.id}`)).status).toBe(204)
    expect((await call('GET', `/${made.id}`)).status).toBe(404)
    expect(await audited(made.id)).toEqual([
      'broadcast.created Spring',
      'broadcast.deleted Summer',
      'broadcast.tested Spring',
      'broadcast.updated Summer',
    ])
  })

  it('tells how many of its audience have agreed and may be sent to', async () => {
    const { call, draft, workspace, editor } = await scene()
    const made = await request<{ id: string }>('POST', '/api/audience/segments', {
      as: editor.token,
      body: { name: 'All', rule: { all: [] } },
    })
    await db.insert(suppression).values({
      ...{ id: `s-${workspace.id}`, workspaceId: workspace.id, channel: 'email', address: 'c0@example.com' },
      ...{ reason: 'bounce', source: 'test', at: 0 },
    })
    const toSegment = await draft({ segmentId: made.body.id })
    expect(toSegment.counts).toMatchObject({ audience: 4, reachable: 2 })
    expect((await draft()).counts).toMatchObject({ audience: 3, reachable: 2 })
    expect((await draft({ channel: 'sms' })).counts).toMatchObject({ audience: 0, reachable: 0 })
    await request('DELETE', `/api/audience/segments/${made.body.id}`, { as: editor.token })
    expect((await call('GET', `/${toSegment.id}`)).body.counts).toMatchObject({
      ...{ audience: null, reachable: null },
    })
  })

  it('is tried out by its own channel, or says what is missing for it', async () => {
    const { call, draft } = await scene()
    const tried = async (channel: string, place: object = {}) => {
      const { id } = await draft({ channel })
      const { status, body } = await call('POST', `/${id}/test`, place)
      return [status, body.fields?.[0]?.path]
    }
    expect(await tried('sms')).toEqual([400, 'phone'])
    expect(await tried('sms', { phone: '12' })).toEqual([400, 'phone'])
    expect(await tried('push')).toEqual([409, undefined])
  })

  it('is refused of what is not approved, edited since, too long, or to a segment that is gone', async () => {
    const { call, input, edit, approve, contentId } = await scene()
    const fault = async (more: object = {}) => {
      const { status, body } = await call('POST', '', { ...input, ...more })
      return [status, body.fields[0]?.path, body.fields[0]?.reason]
    }
    expect(await fault({ contentId: 'absent' })).toEqual([400, 'contentId', 'not_approved'])
    expect(await fault({ segmentId: 'absent' })).toEqual([400, 'segmentId', 'segment_gone'])
    expect(await fault({ throttle: 0 })).toEqual([400, 'throttle', 'min'])
    expect(await fault({ channel: 'chat' })).toEqual([400, 'channel', 'one_of'])
    await edit()
    expect(await fault()).toEqual([400, 'contentId', 'not_approved'])
    await db
      .update(content)
      .set({ body: 'Long words. '.repeat(12_000) })
      .where(eq(content.id, contentId))
    await approve()
    expect(await fault()).toEqual([400, 'contentId', 'too_long'])
  })

  it('is nobody else’s, and not for viewers to send', async () => {
    const { draft, workspace, input } = await scene()
    const { id } = await draft()
    const stranger = await (await createWorkspace()).person('editor')
    expect((await request('GET', `${PATH}/${id}`, { as: stranger.token })).status).toBe(404)
    expect((await request('POST', `${PATH}/${id}/pause`, { as: stranger.token })).status).toBe(404)
    const viewer = await workspace.person('viewer')
    expect((await request('POST', PATH, { as: viewer.token, body: input })).status).toBe(403)
  })
})

describe('a broadcast that is sent', () => {
  it('reaches each contact who agreed once, however often it is driven', async () => {
    const { call, draft, deliveries, drive, workspace } = await scene(600)
    const { id } = await draft()
    expect((await call('POST', `/${id}/start`, {})).body.status).toBe('sending')
    await Promise.all([drive(id), drive(id)])
    await drive(id)
    const rows = await deliveries(id)
    expect([rows.length, new Set(rows.map(({ contactId }) => contactId)).size]).toEqual([600, 600])
    expect((await call('GET', `/${id}`)).body.counts.planned).toBe(600)
    expect(rows.every(({ workspaceId }) => workspaceId === workspace.id)).toBe(true)
    expect((await call('POST', `/${id}/start`, {})).status).toBe(409)
  })

  it('fills no minute beyond its throttle', async () => {
    const { call, draft, deliveries, drive } = await scene(10)
    const { id } = await draft({ throttle: 4 })
    await call('POST', `/${id}/start`, {})
    await drive(id)
    await drive(id)
    expect(await deliveries(id)).toHaveLength(4)
    await drive(id, MINUTE)
    await drive(id, MINUTE)
    expect(await deliveries(id)).toHaveLength(8)
    await drive(id, 2 * MINUTE)
    expect(await deliveries(id)).toHaveLength(10)
  })

  it('stops when it is paused, goes on when it is resumed, and ends when nothing waits', async () => {
    const { audited, call, draft, deliveries, drive } = await scene(6)
    const { id } = await draft({ throttle: 3 })
    await call('POST', `/${id}/start`, {})
    await drive(id)
    expect((await call('POST', `/${id}/pause`)).body.status).toBe('paused')
    await drive(id, MINUTE)
    const held = await deliveries(id)
    expect(held).toHaveLength(3)
    expect(held.every(({ dueAt }) => dueAt > Date.now() + 1000 * HOUR)).toBe(true)
    expect((await call('POST', `/${id}/resume`)).body.status).toBe('sending')
    expect((await deliveries(id)).every(({ dueAt }) => dueAt <= Date.now())).toBe(true)
    await drive(id, MINUTE)
    expect(await deliveries(id)).toHaveLength(6)
    await driveBroadcasts(store, later(2 * MINUTE))
    expect((await call('GET', `/${id}`)).body.status).toBe('sending')
    await db
      .update(notificationDelivery)
      .set({ state: 'sent' })
      .where(eq(notificationDelivery.broadcastId, id))
    await driveBroadcasts(store, later(2 * MINUTE))
    expect((await call('GET', `/${id}`)).body).toMatchObject({ status: 'completed', counts: { sent: 6 } })
    expect(await audited(id)).toEqual(
      ['created', 'paused', 'resumed', 'started'].map((verb) => `broadcast.${verb} Spring`),
    )
  })

  it('counts what was heard of its messages, which are found by it', async () => {
    const { call, draft, deliveries, drive, workspace } = await scene(3)
    const { id } = await draft()
    await call('POST', `/${id}/start`, {})
    await drive(id)
    const [first] = await deliveries(id)
    await db
      .update(notificationDelivery)
      .set({ deliveredAt: 1, openedAt: 2, machineOpens: 4 })
      .where(eq(notificationDelivery.id, first?.id ?? ''))
    const heard = { delivered: 1, opened: 1, clicked: 0, bounced: 0, complained: 0, unsubscribed: 0 }
    expect((await call('GET', `/${id}`)).body.heard).toEqual(heard)
    const admin = await workspace.person('admin')
    const found = async (broadcastId: string) =>
      (
        await request<{ items: { broadcastId: string }[] }>(
          'GET',
          `/api/notifications/deliveries?broadcastId=${broadcastId}`,
          { as: admin.token },
        )
      ).body.items.map((one) => one.broadcastId)
    expect(await found(id)).toEqual([id, id, id])
    expect(await found('another')).toEqual([])
  })

  it('can be stopped for good', async () => {
    const { call, draft, deliveries, drive } = await scene(5)
    const { id } = await draft({ throttle: 2 })
    await call('POST', `/${id}/start`, {})
    await drive(id)
    const { body } = await call('POST', `/${id}/cancel`)
    expect(body).toMatchObject({ status: 'canceled', skippedBy: [{ reason: 'canceled', count: 2 }] })
    await drive(id, MINUTE)
    expect(await deliveries(id)).toHaveLength(2)
    expect((await call('POST', `/${id}/resume`)).status).toBe(409)
  })

  it('is refused when the content was edited before it left, and says so', async () => {
    const { call, draft, deliveries, edit, drive, times } = await scene()
    const { id } = await draft()
    await call('POST', `/${id}/start`, {})
    await edit()
    await drive(id)
    expect((await call('GET', `/${id}`)).body).toMatchObject({ status: 'refused', reason: 'content_edited' })
    expect(await deliveries(id)).toEqual([])
    expect(await times()).toEqual([null, null])
  })

  it('is seen in its content: when it will go, that it will not, that it has gone', async () => {
    const { call, draft, drive, times, shown } = await scene(1)
    const at = Date.now() + 2 * HOUR
    const put = await draft()
    await call('POST', `/${put.id}/start`, { scheduledAt: new Date(at).toISOString() })
    expect(await times()).toEqual([at, null])
    expect(await shown()).toEqual(['scheduled', 'scheduled'])
    await call('POST', `/${put.id}/cancel`)
    expect(await times()).toEqual([null, null])
    expect(await shown()).toEqual(['approved', undefined])
    const { id } = await draft()
    await call('POST', `/${id}/start`, {})
    await drive(id)
    const [, sent] = await times()
    expect(sent).toBeGreaterThan(Date.now() - MINUTE)
    expect(await shown()).toEqual(['sent', 'sent'])
    await drive((await draft()).id, HOUR)
    expect((await times())[1]).toBe(sent)
  })

  it('at its time goes out when each recipient’s own clock shows it', async () => {
    const { call, draft, deliveries, workspace } = await scene(2)
    const { id } = await draft()
    const date = new Date(Date.now() + 72 * HOUR).toISOString().slice(0, 10)
    const started = await call('POST', `/${id}/start`, { localTime: { date, time: '09:00' } })
    expect(started.body).toMatchObject({ status: 'scheduled', localTime: { date, time: '09:00' } })
    await Promise.all([fireDue(store, later(72 * HOUR)), fireDue(store, later(72 * HOUR))])
    await deliverEvents(workspace.id)
    const due = (await deliveries(id)).map(({ dueAt }) => new Date(dueAt).toISOString().slice(0, 16)).sort()
    expect(due).toEqual([`${date}T00:00`, `${date}T09:00`])
    const past = await call('POST', `/${(await draft()).id}/start`, { scheduledAt: '2020-01-01T00:00:00Z' })
    expect([past.status, past.body.fields[0]?.path]).toEqual([400, 'scheduledAt'])
  })
})
