import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AcceptedRequest, NotificationRequest } from '#core/contracts/notification-requests'
import { inboxPage } from '#core/contracts/notifications'
import { deliverEvents } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import {
  contact,
  inboxItem,
  notificationDelivery,
  notificationRequest,
  schedule,
} from '#worker/db/schema/index'
import { createDeps } from '#worker/deps'
import { reacting } from '#worker/events/reacting'
import { fireDue } from '../schedules/index.ts'
import { driveRequest } from './drive-request.ts'

const PATH = '/api/notifications'
const HOUR = 3_600_000
const deps = createDeps(env)
const store = deps.database('first-primary')
interface Fault {
  code: string
  fields: { path: string; message: string }[]
}
let workspace: TestWorkspace
let editor: TestPerson
let reader: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
  reader = await workspace.person('viewer')
})

const data = { title: 'Spring lot', actor: 'Luis', url: 'https://marquee.test/a' }
const base = () => ({ kind: 'review.approved', recipients: [{ userId: reader.userId }], data })
const ask = (body: object, as = editor.token, key?: string) =>
  request<AcceptedRequest & Fault>('POST', PATH, {
    ...{ as, body },
    ...(key && { headers: { 'idempotency-key': key } }),
  })
const read = async (id: string, as = editor.token) =>
  (await request<NotificationRequest & Fault>('GET', `${PATH}/requests/${id}`, { as })).body
const deliveries = (id: string) =>
  db.select().from(notificationDelivery).where(eq(notificationDelivery.notificationId, id))
const round = (later: number) =>
  fireDue(store, { ...deps, wake: async () => undefined, clock: () => Date.now() + later })

describe('a request', () => {
  it('is taken on, carried out, and tells what became of it', async () => {
    const accepted = await ask({
      ...base(),
      recipients: [{ userId: reader.userId }, { email: 'nobody@example.com' }, { userId: 'absent' }],
    })
    expect([accepted.status, accepted.body.status]).toEqual([202, 'sending'])
    const { id } = accepted.body
    await deliverEvents(workspace.id)
    const done = await read(id)
    expect(done).toMatchObject({ status: 'completed', recipients: 3, counts: { unknown: 2 } })
    const items = await db.select().from(inboxItem).where(eq(inboxItem.notificationId, id))
    expect(items.map(({ userId }) => userId)).toEqual([reader.userId])
    const found = await request('GET', `${PATH}/inbox`, { as: reader.token })
    const [item] = inboxPage.parse(found.body).items
    const archived = { ids: [item?.id], action: 'archive' }
    expect((await request('POST', `${PATH}/inbox/change`, { as: reader.token, body: archived })).status).toBe(
      200,
    )
    const planned = await deliveries(id)
    expect(planned.map(({ channel, recipient }) => [channel, recipient]).sort()).toEqual([
      ['email', `user:${reader.userId}`],
      ['push', `user:${reader.userId}`],
    ])
    const list = await request<{ items: NotificationRequest[] }>('GET', `${PATH}/requests`, {
      as: editor.token,
    })
    expect(list.body.items.map((one) => one.id)).toContain(id)
  })

  it('asked for twice by one key is one, and another body by it is refused', async () => {
    const key = crypto.randomUUID()
    const [one, other] = await Promise.all([ask(base(), editor.token, key), ask(base(), editor.token, key)])
    const first = one.status === 202 ? one : other
    expect((await ask(base(), editor.token, key)).body.id).toBe(first.body.id)
    expect((await ask({ ...base(), priority: 'high' }, editor.token, key)).status).toBe(409)
  })

  it('by several names of one person tells them once, and by the channels asked for', async () => {
    const recipients = [
      { userId: reader.userId },
      { userId: reader.userId },
      { email: `${reader.userId}@example.com` },
    ]
    const { id } = (await ask({ ...base(), recipients, channels: ['email'] })).body
    await deliverEvents(workspace.id)
    expect((await deliveries(id)).map(({ channel }) => channel)).toEqual(['email'])
    expect((await read(id)).counts).toMatchObject({ planned: 1, unknown: 0 })
  })

  it('plans each delivery once, whoever drives it how often', async () => {
    const place = await createWorkspace()
    const people = await Promise.all([1, 2, 3].map(() => place.person('editor')))
    const recipients = people.map(({ userId }) => ({ userId }))
    const { id } = (await ask({ ...base(), recipients }, people[0]?.token)).body
    const event = { id: 'e', workspaceId: place.id, occurredAt: 0, type: 'notification_request.due' as const }
    const drive = () =>
      driveRequest.run(reacting({ db: store, deps, now: Date.now() }), { ...event, data: { requestId: id } })
    await Promise.all([drive(), drive(), drive()])
    await drive()
    expect(await deliveries(id)).toHaveLength(6)
    expect((await read(id, people[0]?.token)).counts.planned).toBe(9)
  })

  it('of ten thousand is planned in steps, none left out and none twice', async () => {
    const place = await createWorkspace()
    const person = await place.person('editor')
    const recipients = Array.from({ length: 9_999 }, (_, n) => ({ email: `nobody-${n}@example.com` }))
    const { id } = (
      await ask({ ...base(), recipients: [...recipients, { userId: person.userId }] }, person.token)
    ).body
    for (let n = 0; n < 3; n++) await deliverEvents(place.id)
    expect(await read(id, person.token)).toMatchObject({
      status: 'completed',
      recipients: 10_000,
      counts: { unknown: 9_999, planned: 3 },
    })
  }, 60_000)

  it('can be stopped before its time, and what was planned is not sent', async () => {
    const { id } = (await ask(base())).body
    await deliverEvents(workspace.id)
    const stop = () =>
      request<NotificationRequest>('POST', `${PATH}/requests/${id}/cancel`, { as: editor.token })
    expect((await stop()).body.status).toBe('canceled')
    expect((await deliveries(id)).map(({ state, reason }) => [state, reason])).toContainEqual([
      'skipped',
      'canceled',
    ])
    expect((await stop()).status).toBe(409)
  })

  it('is nobody else’s, and not for viewers to make', async () => {
    const { id } = (await ask(base())).body
    const stranger = await (await createWorkspace()).person('editor')
    expect((await read(id, stranger.token)).code).toBe('not_found')
    expect((await ask(base(), reader.token)).status).toBe(403)
    const alert = {
      kind: 'security.alert',
      recipients: base().recipients,
      data: { what: 'x', url: data.url },
    }
    expect((await ask(alert)).status).toBe(403)
  })
})

describe('a request for later', () => {
  it('begins when its time comes, once', async () => {
    const { status, body } = await ask({ ...base(), scheduledAt: new Date(Date.now() + HOUR).toISOString() })
    expect([status, body.status]).toEqual([202, 'scheduled'])
    await Promise.all([round(HOUR + 1000), round(HOUR + 1000)])
    await deliverEvents(workspace.id)
    expect((await read(body.id)).status).toBe('completed')
    expect(await deliveries(body.id)).toHaveLength(2)
  })

  it('again and again has a run of its own each time', async () => {
    const place = await createWorkspace()
    const person = await place.person('editor')
    const { body } = await ask(
      { ...base(), recipients: [{ userId: person.userId }], cron: '0 * * * *', timeZone: 'Europe/Madrid' },
      person.token,
    )
    await round(HOUR)
    await round(2 * HOUR)
    await deliverEvents(place.id)
    const list = await request<{ items: NotificationRequest[] }>('GET', `${PATH}/requests`, {
      as: person.token,
    })
    expect(list.body.items.map(({ status }) => status).sort()).toEqual([
      'completed',
      'completed',
      'scheduled',
    ])
    expect((await read(body.id, person.token)).scheduleId).toBe(body.scheduleId)
    await request('POST', `${PATH}/requests/${body.id}/cancel`, { as: person.token })
    const [plan] = await db.select().from(schedule).where(eq(schedule.targetId, body.id))
    expect(plan).toMatchObject({ status: 'ended', nextAt: null })
  })

  it('by everybody’s own clock is due when each shows it', async () => {
    const place = await createWorkspace()
    const person = await place.person('editor')
    const names = ['Asia/Tokyo', 'America/New_York', null]
    const ids = names.map(() => crypto.randomUUID())
    for (const [n, id] of ids.entries())
      await db.insert(contact).values({
        ...{ id, workspaceId: place.id, email: `${id}@example.com`, attributes: {} },
        ...{ timeZone: names[n] ?? null, createdAt: 0, updatedAt: 0 },
      })
    const date = new Date(Date.now() + 72 * HOUR).toISOString().slice(0, 10)
    const { body } = await ask(
      {
        ...{ kind: 'broadcast', recipients: ids.map((contactId) => ({ contactId })) },
        ...{ data: { subject: 'Hello', body: 'Spring' }, localTime: { date, time: '09:00' } },
      },
      person.token,
    )
    expect(body.status).toBe('scheduled')
    await round(72 * HOUR)
    await deliverEvents(place.id)
    const rows = await deliveries(body.id)
    const hours = ids.map((id) => {
      const due = rows.find(({ contactId }) => contactId === id)?.dueAt ?? 0
      return new Date(due).toISOString().slice(0, 16)
    })
    expect(hours[0]).toBe(`${date}T00:00`)
    expect(hours[2]).toBe(`${date}T09:00`)
    expect(hours[1]).toMatch(new RegExp(`${date}T1[34]:00`))
  })
})

describe('a request that cannot be', () => {
  const many = Array.from({ length: 10_001 }, (_, n) => ({ email: `a${n}@example.com` }))
  const past = new Date(Date.now() - HOUR).toISOString()
  it.each([
    ['an unknown kind', { kind: 'nothing' }, 'kind'],
    ['10,001 recipients', { recipients: many }, 'recipients'],
    ['no recipients', { recipients: [] }, 'recipients'],
    ['an invalid address', { recipients: [{ email: 'no address' }] }, 'recipients.0.email'],
    ['a recipient without anything to reach them by', { recipients: [{ phone: '1' }] }, 'recipients.0'],
    ['a contact for what is for members', { recipients: [{ contactId: 'c1' }] }, 'recipients.0'],
    ['a missing value', { data: { title: 'x', url: data.url } }, 'data.actor'],
    ['an unknown value', { data: { ...data, colour: 'red' } }, 'data.colour'],
    ['an address that is none', { data: { ...data, url: 'javascript:alert(1)' } }, 'data.url'],
    ['a channel that reaches no member', { channels: ['chat'] }, 'channels.0'],
    ['a date in the past', { scheduledAt: past }, 'scheduledAt'],
    [
      'a local time that clocks skip',
      { scheduledAt: '2027-03-28T02:30', timeZone: 'Europe/Madrid' },
      'scheduledAt',
    ],
    ['no such zone', { cron: '0 9 * * *', timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a cron that never comes', { cron: '0 0 30 2 *' }, 'cron'],
    ['a cron that is none', { cron: 'often' }, 'cron'],
    ['a local time that is over', { localTime: { date: '2020-01-01', time: '09:00' } }, 'localTime'],
    ['two ways to say when', { cron: '0 9 * * *', delay: 60 }, 'scheduledAt'],
    ['recipients and a segment', { segmentId: 's1' }, 'recipients'],
    [
      'a segment that is absent',
      { kind: 'broadcast', recipients: undefined, segmentId: 's1', data: { subject: 'a', body: 'b' } },
      'segmentId',
    ],
  ])('with %s is refused, naming it, and nothing is written', async (_what, wrong, path) => {
    const written = () => db.$count(notificationRequest, eq(notificationRequest.workspaceId, workspace.id))
    const before = await written()
    const answer = await ask({ ...base(), ...wrong })
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, path])
    expect(await written()).toBe(before)
  })
})
