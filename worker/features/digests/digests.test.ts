import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { DeliveryDetail } from '#core/contracts/deliveries'
import type { NotificationData } from '#core/contracts/notifications'
import { deliverDue } from '#test/harness/deliveries'
import { deliverEvents } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { digest, notification, notificationDelivery } from '#worker/db/schema/index'
import { createDeps } from '#worker/deps'
import { decideDelivery } from '../notifications/decide-delivery.ts'
import { closeDigests } from './close-due.ts'
import { openDigest } from './open-digest.ts'

const PATH = '/api/notifications/digests'
const MINUTE = 60_000
const deps = createDeps(env)
const store = deps.database('first-primary')
const at = (later: number) => ({ ...deps, wake: async () => undefined, clock: () => Date.now() + later })

const NOBODY = { deliveryId: 'none', own: null }

/** A member whose mails of approvals are gathered for ten minutes; `plan` makes one that is due. */
async function scene() {
  const workspace = await createWorkspace()
  const admin = await workspace.person('admin')
  const reader = await workspace.person('viewer')
  const put = (body: object, as = admin.token) =>
    request<{ items: object[]; fields: { path: string }[] }>('PUT', PATH, { as, body })
  await put({ kind: 'review.approved', channel: 'email', window: 10 })
  const plan = async (title: string, createdAt = 0): Promise<string> => {
    const id = crypto.randomUUID()
    const data: NotificationData = { actor: null, title, excerpt: '', contentId: null, threadId: null }
    await db.insert(notification).values({
      ...{ id: `n-${id}`, workspaceId: workspace.id, kind: 'review.approved', data, createdAt },
    })
    await db.insert(notificationDelivery).values({
      ...{
        id,
        workspaceId: workspace.id,
        notificationId: `n-${id}`,
        userId: reader.userId,
        channel: 'email',
      },
      ...{
        recipient: `user:${reader.userId}`,
        state: 'planned',
        dueAt: 0,
        unlessSeen: false,
        trail: [],
        updatedAt: 0,
      },
    })
    return id
  }
  return {
    ...{ workspace, admin, reader, put, plan },
    decide: (id: string, later = 0) =>
      decideDelivery({ db: store, deps: at(later), now: Date.now() + later }, id),
    state: async (id: string) => {
      const [row] = await db.select().from(notificationDelivery).where(eq(notificationDelivery.id, id))
      return [row?.state, row?.reason]
    },
    digests: () => db.select().from(digest).where(eq(digest.workspaceId, workspace.id)),
    sent: () =>
      db
        .select()
        .from(notification)
        .where(and(eq(notification.workspaceId, workspace.id), eq(notification.kind, 'digest'))),
  }
}

describe('a digest', () => {
  it('gathers what comes within its window and lists it in one message', async () => {
    const { workspace, reader, plan, decide, state, sent, digests } = await scene()
    const ids = [await plan('Spring'), await plan('Summer')]
    for (const id of ids) await decide(id)
    expect(await Promise.all(ids.map(state))).toEqual([
      ['skipped', 'gathered'],
      ['skipped', 'gathered'],
    ])
    expect(await digests()).toHaveLength(1)
    await closeDigests(store, at(0))
    expect(await sent()).toEqual([])
    await Promise.all([closeDigests(store, at(11 * MINUTE)), closeDigests(store, at(11 * MINUTE))])
    const [message, ...more] = await sent()
    expect(more).toEqual([])
    expect(message?.data.items?.map(({ title }) => title)).toEqual(['Spring', 'Summer'])
    const [delivery, ...others] = await db
      .select()
      .from(notificationDelivery)
      .where(eq(notificationDelivery.notificationId, message?.id ?? ''))
    expect([delivery?.recipient, others]).toEqual([`user:${reader.userId}`, []])
    await decide(delivery?.id ?? '', 12 * MINUTE)
    await deliverEvents(workspace.id)
    expect((await state(delivery?.id ?? ''))[0]).not.toBe('planned')
    expect(await digests()).toMatchObject([{ state: 'sent' }])
  })

  it('lists what it holds in the order it happened, whichever was decided first', async () => {
    const { plan, decide, sent } = await scene()
    const ids = [await plan('Second', 2), await plan('Third', 3), await plan('First', 1)]
    for (const id of ids) await decide(id)
    await closeDigests(store, at(11 * MINUTE))
    const [message] = await sent()
    expect(message?.data.items?.map(({ title }) => title)).toEqual(['First', 'Second', 'Third'])
  })

  it('is told by each message it holds: until when it waits, then what it went out in', async () => {
    const { workspace, plan, decide, sent } = await scene()
    const admin = await workspace.person('admin')
    const [id, other] = [await plan('Spring'), await plan('Summer')]
    for (const each of [id, other]) await decide(each)
    const told = async () => {
      const path = `/api/notifications/deliveries/${id}`
      return (await request<DeliveryDetail>('GET', path, { as: admin.token })).body.digest
    }
    expect(await told()).toMatchObject({ deliveryId: null })
    await closeDigests(store, at(11 * MINUTE))
    const [message] = await sent()
    const [delivery] = await db
      .select({ id: notificationDelivery.id })
      .from(notificationDelivery)
      .where(eq(notificationDelivery.notificationId, message?.id ?? ''))
    expect(await told()).toMatchObject({ deliveryId: delivery?.id })
  })

  it('loses no item and holds none twice under fifty at a time, while it closes', async () => {
    const { plan, decide, state, sent, digests } = await scene()
    const ids: string[] = []
    for (let n = 0; n < 50; n++) ids.push(await plan(`Item ${n}`))
    await Promise.all(
      ids.flatMap((id, n) => [
        decide(id),
        decide(id),
        ...(n % 10 === 5 ? [closeDigests(store, at(11 * MINUTE))] : []),
      ]),
    )
    // What came just as a digest was shut stayed planned, and is asked again.
    for (const id of ids) await decide(id, MINUTE)
    await closeDigests(store, at(60 * MINUTE))
    const listed = (await sent()).flatMap(({ data }) => data.items?.map(({ title }) => title) ?? [])
    // What was alone in its digest leaves as itself.
    const states = await Promise.all(ids.map(state))
    const alone = ids.map((_, n) => `Item ${n}`).filter((_, n) => states[n]?.[1] !== 'gathered')
    expect([...listed, ...alone].sort()).toEqual(ids.map((_, n) => `Item ${n}`).sort())
    expect((await digests()).every(({ state: each }) => each === 'sent')).toBe(true)
  })

  it('of a single message sends that message, once', async () => {
    const { plan, decide, state, sent, digests } = await scene()
    const id = await plan('Spring')
    await decide(id)
    await Promise.all([closeDigests(store, at(11 * MINUTE)), closeDigests(store, at(11 * MINUTE))])
    expect(await state(id)).toEqual(['planned', null])
    expect(await decide(id, 12 * MINUTE)).toHaveLength(1)
    await closeDigests(store, at(60 * MINUTE))
    expect([(await state(id))[0], await sent()]).toEqual(['handed_over', []])
    expect(await digests()).toMatchObject([{ state: 'sent' }])
  })

  it('is opened by a key of one’s own, across kinds, without any rule', async () => {
    const { workspace, admin, reader, digests, sent } = await scene()
    const send = (kind: string, key: string) =>
      request<{ id: string; fields: { path: string }[] }>('POST', '/api/notifications', {
        as: admin.token,
        body: {
          ...{
            kind,
            recipients: [{ userId: reader.userId }],
            channels: ['email'],
            digest: { key, window: 30 },
          },
          data: { title: kind, actor: 'Ana', excerpt: 'Look.', url: 'https://example.com/' },
        },
      })
    for (const kind of ['comment.added', 'comment.mentioned']) {
      const { status } = await send(kind, 'order-4711')
      expect([kind, status]).toEqual([kind, 202])
    }
    await deliverEvents(workspace.id)
    const due = await db
      .select({ id: notificationDelivery.id })
      .from(notificationDelivery)
      .where(eq(notificationDelivery.workspaceId, workspace.id))
    for (const { id } of due) await decideDelivery({ db: store, deps, now: Date.now() }, id)
    expect(await digests()).toMatchObject([{ key: 'own:order-4711', state: 'open' }])
    await closeDigests(store, at(31 * MINUTE))
    expect((await sent()).map(({ data }) => data.items?.length)).toEqual([2])
    const refused = await send('automation.failed', 'order-4711')
    expect([refused.status, refused.body.fields.map(({ path }) => path)]).toEqual([
      400,
      expect.arrayContaining(['digest']),
    ])
  })

  it('leaves out what was canceled, and is not sent when nothing is left', async () => {
    const { workspace, admin, reader, digests, sent, state } = await scene()
    const send = async (title: string) => {
      const { body } = await request<{ id: string }>('POST', '/api/notifications', {
        as: admin.token,
        body: {
          ...{ kind: 'review.approved', channels: ['email'], digest: { key: 'morning', window: 10 } },
          ...{
            recipients: [{ userId: reader.userId }],
            data: { actor: 'Ana', title, url: 'https://x.example' },
          },
        },
      })
      await deliverEvents(workspace.id)
      await deliverDue(workspace.id, 1000)
      return body.id
    }
    const cancel = (id: string) =>
      request('POST', `/api/notifications/requests/${id}/cancel`, { as: admin.token, body: {} })
    const ids = [await send('Spring'), await send('Summer'), await send('Autumn')]
    expect(await digests()).toMatchObject([{ state: 'open' }])
    expect((await cancel(ids[0] ?? '')).status).toBe(200)
    expect((await cancel(ids[0] ?? '')).status).toBe(409)
    await closeDigests(store, at(11 * MINUTE))
    const [message] = await sent()
    expect(message?.data.items?.map(({ title }) => title)).toEqual(['Summer', 'Autumn'])
    expect((await cancel(ids[1] ?? '')).status).toBe(409)
    const last = await send('Winter')
    await cancel(last)
    await closeDigests(store, at(22 * MINUTE))
    expect(await sent()).toHaveLength(1)
    const [delivery] = await db
      .select()
      .from(notificationDelivery)
      .where(eq(notificationDelivery.notificationId, last))
    expect(await state(delivery?.id ?? '')).toEqual(['skipped', 'canceled'])
    expect((await digests()).map((one) => one.state)).toEqual(['sent', 'sent'])
  })

  it('by a cron closes at its next time', async () => {
    const { put, workspace, reader } = await scene()
    await put({ kind: 'review.approved', channel: 'email', cron: '0 8 * * *', timeZone: 'Europe/Madrid' })
    const about = {
      workspaceId: workspace.id,
      recipient: `user:${reader.userId}`,
      channel: 'email' as const,
      ...NOBODY,
    }
    const now = Date.parse('2026-03-28T12:00:00Z')
    const found = await openDigest(store, { ...about, kind: 'review.approved' }, now)
    expect(new Date(found?.closesAt ?? 0).toISOString()).toBe('2026-03-29T06:00:00.000Z')
    expect(await openDigest(store, { ...about, kind: 'comment.added' }, now)).toBeNull()
  })
})

describe('what is gathered', () => {
  it('is chosen by administrators, and ended', async () => {
    const { put, reader } = await scene()
    expect((await put({ kind: 'comment.added', channel: 'email', window: 5 })).body.items).toHaveLength(2)
    expect((await put({ kind: 'comment.added', channel: 'email' })).body.items).toHaveLength(1)
    expect((await put({ kind: 'comment.added', channel: 'email', window: 5 }, reader.token)).status).toBe(403)
  })

  it.each([
    [{ kind: 'security.alert', channel: 'email', window: 5 }, 'kind'],
    [{ kind: 'comment.added', channel: 'in_app', window: 5 }, 'channel'],
    [{ kind: 'comment.added', channel: 'sms', window: 5 }, 'channel'],
    [{ kind: 'comment.added', channel: 'email', window: 5, cron: '0 8 * * *' }, 'cron'],
    [{ kind: 'comment.added', channel: 'email', cron: '0 0 30 2 *' }, 'cron'],
    [{ kind: 'comment.added', channel: 'email', cron: '0 8 * * *', timeZone: 'Mars' }, 'timeZone'],
    [{ kind: 'comment.added', channel: 'email', window: 0 }, 'window'],
  ])('cannot be %j', async (body, path) => {
    const answer = await (await scene()).put(body)
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, path])
  })
})
