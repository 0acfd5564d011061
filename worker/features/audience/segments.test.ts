import { env } from 'cloudflare:workers'
import { and, asc, eq, like } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Rule, Segment, SegmentPreview } from '#core/contracts/audience-segments'
import type { Problem } from '#core/contracts/common'
import { deliverEvents } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { outbox, segment } from '#worker/db/schema/index'
import { createDeps } from '#worker/deps'
import { evaluateSegments } from './evaluate-segments.ts'
import { contactEventWrite, membersOf } from './index.ts'

const SEGMENTS = '/api/audience/segments'
const DAY = 86_400_000
const deps = createDeps(env)
let workspace: TestWorkspace
let editor: TestPerson
let ids: Record<string, string>

const ask = <T>(method: string, path: string, body?: object, as = editor.token, headers = {}) =>
  request<T>(method, path, { as, body, headers })
const preview = (rule: unknown) =>
  ask<SegmentPreview & Problem>('POST', `${SEGMENTS}/preview`, { rule, sample: 20 })
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

beforeEach(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
  for (const [key, type] of [
    ['plan', 'text'],
    ['seats', 'number'],
    ['vip', 'boolean'],
    ['renews', 'date'],
  ])
    await ask('POST', '/api/audience/attributes', { key, label: key, type })
  const consents = [{ channel: 'email', state: 'given', how: 'form' }]
  const contacts = [
    {
      ...{ email: 'ana@b.co', name: 'Ana', tags: ['x'], consents, locale: 'es' },
      attributes: { plan: 'Pro', seats: 3, vip: true, renews: day(5) },
    },
    {
      email: 'eva@b.co',
      name: 'Eva',
      tags: ['x', 'y'],
      attributes: { plan: 'free', seats: 30, renews: day(-5) },
    },
    { email: 'leo@b.co', name: 'Leo', attributes: { vip: false } },
    { externalId: 'kim', name: 'Kim' },
  ]
  const { body } = await ask<{ items: { id: string }[] }>('POST', '/api/audience/contacts/batch', {
    contacts: contacts.filter(({ email }) => email),
  })
  const kim = await ask<{ id: string }>('POST', '/api/audience/contacts', contacts[3])
  ids = {
    ana: body.items[0]?.id ?? '',
    eva: body.items[1]?.id ?? '',
    leo: body.items[2]?.id ?? '',
    kim: kim.body.id,
  }
  const opened = (contactId: string, days: number) =>
    contactEventWrite(db, {
      ...{ id: crypto.randomUUID(), workspaceId: workspace.id, contactId, type: 'message.opened' },
      at: Date.now() - days * DAY,
    })
  const [a = '', e = ''] = [ids.ana, ids.eva]
  await db.batch([opened(a, 1), opened(a, 2), opened(a, 60), opened(e, 40)])
})

const attribute = (key: string, op: string, value?: unknown) => ({ on: 'attribute', key, op, value })
const opened = (rest: object = {}) => ({ on: 'event', type: 'message.opened', ...rest })

describe('a rule', () => {
  it.each<[string, unknown, string[]]>([
    ['everybody', { all: [] }, ['Ana', 'Eva', 'Kim', 'Leo']],
    ['a tag', { on: 'tag', tag: 'X' }, ['Ana', 'Eva']],
    ['a text, whatever its case', attribute('plan', 'is', 'pro'), ['Ana']],
    ['is not, those without a value too', attribute('plan', 'is_not', 'pro'), ['Eva', 'Kim', 'Leo']],
    ['contains', attribute('plan', 'contains', 'RE'), ['Eva']],
    ['begins with', { on: 'field', field: 'email', op: 'starts_with', value: 'le' }, ['Leo']],
    ['one of', attribute('plan', 'one_of', ['FREE', 'team']), ['Eva']],
    ['numbers', attribute('seats', 'greater', 3), ['Eva']],
    ['numbers, one of', attribute('seats', 'one_of', ['3', '4']), ['Ana']],
    ['true', attribute('vip', 'is', true), ['Ana']],
    ['false is not absent', attribute('vip', 'is', false), ['Leo']],
    [
      'several conditions on one attribute, any',
      {
        any: [
          attribute('plan', 'is', 'PRO'),
          attribute('plan', 'contains', 'fre'),
          attribute('seats', 'less', 0),
        ],
      },
      ['Ana', 'Eva'],
    ],
    [
      'several on one attribute, all',
      {
        all: [
          attribute('seats', 'greater', 2),
          attribute('seats', 'less', 9),
          attribute('seats', 'one_of', ['3']),
        ],
      },
      ['Ana'],
    ],
    [
      'several on one attribute, not: those without a value too',
      { not: { any: [attribute('seats', 'greater', 9), attribute('seats', 'less', 2)] } },
      ['Ana', 'Kim', 'Leo'],
    ],
    [
      'several on one attribute, one of them not set',
      { any: [attribute('vip', 'not_set'), attribute('vip', 'is', false)] },
      ['Eva', 'Kim', 'Leo'],
    ],
    ['set', attribute('renews', 'set'), ['Ana', 'Eva']],
    ['not set', { on: 'field', field: 'email', op: 'not_set' }, ['Kim']],
    ['soon', attribute('renews', 'in_next_days', 7), ['Ana']],
    ['lately', attribute('renews', 'in_last_days', 7), ['Eva']],
    ['before', attribute('renews', 'before', day(0)), ['Eva']],
    [
      'created',
      { on: 'field', field: 'createdAt', op: 'in_last_days', value: 1 },
      ['Ana', 'Eva', 'Kim', 'Leo'],
    ],
    ['created on a day', { on: 'field', field: 'createdAt', op: 'before', value: day(-1) }, []],
    ['consent', { on: 'consent', channel: 'email', state: 'given' }, ['Ana']],
    ['an event ever', opened(), ['Ana', 'Eva']],
    ['so often', opened({ atLeast: 3 }), ['Ana']],
    ['lately', opened({ withinDays: 30 }), ['Ana']],
    ['so often lately', opened({ withinDays: 30, atLeast: 3 }), []],
    ['so often within longer', opened({ withinDays: 90, atLeast: 3 }), ['Ana']],
    ['not', { not: opened({ withinDays: 30 }) }, ['Eva', 'Kim', 'Leo']],
    [
      'nested',
      {
        all: [
          { any: [attribute('plan', 'is', 'free'), { on: 'field', field: 'locale', op: 'is', value: 'es' }] },
          { not: { all: [{ on: 'tag', tag: 'y' }] } },
        ],
      },
      ['Ana'],
    ],
    ['words of SQL', { on: 'tag', tag: "x' OR 1=1 --" }, []],
    ['more words of SQL', attribute('plan', 'contains', "%' OR ''='"), []],
  ])('of %s means whom it says', async (_, rule, names) => {
    const { status, body } = await preview(rule)
    expect(status).toBe(200)
    expect(body.sample.map(({ name }) => name).sort()).toEqual(names)
    expect([body.count, body.total]).toEqual([names.length, 4])
  })

  it.each<[unknown, RegExp]>([
    [attribute('colour', 'is', 'x'), /^rule.key$/],
    [attribute('seats', 'contains', 'x'), /^rule.op$/],
    [{ all: [{ on: 'tag' }] }, /^rule/],
    [{ any: [] }, /^rule/],
    [{ any: Array.from({ length: 21 }, () => ({ on: 'tag', tag: 'x' })) }, /^rule/],
    [Array.from({ length: 30 }).reduce<unknown>((rule) => ({ not: rule }), { on: 'tag', tag: 'x' }), /^rule/],
    ['everybody', /^rule/],
  ])('%j is refused by field', async (rule, path) => {
    const { status, body } = await preview(rule)
    expect(status).toBe(400)
    expect(body.fields?.[0]?.path).toMatch(path)
  })

  it('as large as it may be fits what D1 binds', async () => {
    const rule = { any: Array.from({ length: 20 }, () => opened({ withinDays: 90, atLeast: 3 })) }
    expect((await preview(rule)).body.count).toBe(1)
  })

  it('sees no other workspace', async () => {
    const other = await (await createWorkspace()).person('editor')
    const answer = await ask<SegmentPreview>(
      'POST',
      `${SEGMENTS}/preview`,
      { rule: { all: [] } },
      other.token,
    )
    expect(answer.body).toMatchObject({ count: 0, total: 0 })
  })
})

const saved = async (rule: Rule, name = 'S') => (await ask<Segment>('POST', SEGMENTS, { name, rule })).body
const changes = async () =>
  (await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id)))
    .filter(({ type }) => type === 'segment.entered' || type === 'segment.left')
    .map(({ type, data }) => [type, data] as const)
const settle = async () => {
  await db.update(segment).set({ stale: true }).where(eq(segment.workspaceId, workspace.id))
  await evaluateSegments(deps)
}
const members = async (id: string, limit = 100) =>
  (await membersOf(db, workspace.id, id, null, limit)).contactIds

describe('a segment', () => {
  it('tells who entered and who left, once, and not who was there from the start', async () => {
    const tagged = await saved({ on: 'tag', tag: 'x' })
    expect(tagged.members).toBe(2)
    await settle()
    expect(await changes()).toEqual([])
    const bulk = (action: string, id = '') =>
      ask('POST', '/api/audience/contacts/bulk', { ids: [id], action, tag: 'x' })
    await bulk('tag', ids.leo)
    await bulk('untag', ids.ana)
    await Promise.all([settle(), settle(), settle()])
    const data = (id = '') => ({ segmentId: tagged.id, name: 'S', contactIds: [id] })
    expect((await changes()).sort()).toEqual([
      ['segment.entered', data(ids.leo)],
      ['segment.left', data(ids.ana)],
    ])
    await settle()
    expect(await changes()).toHaveLength(2)
    expect((await ask<Segment>('GET', `${SEGMENTS}/${tagged.id}`)).body).toMatchObject({ members: 2 })
  })

  it('follows a change of a few contacts at once, and a deletion', async () => {
    const { body } = await ask<Segment>('POST', SEGMENTS, { name: 'X', rule: { on: 'tag', tag: 'x' } })
    await deliverEvents(workspace.id)
    const told = async () => {
      await deliverEvents(workspace.id)
      const rows = await db
        .select({ type: outbox.type, data: outbox.data })
        .from(outbox)
        .where(and(eq(outbox.workspaceId, workspace.id), like(outbox.type, 'segment.%')))
        .orderBy(asc(outbox.occurredAt))
      return rows.flatMap(({ type, data }) =>
        data instanceof Object && 'contactIds' in data ? [`${type} ${String(data.contactIds)}`] : [],
      )
    }
    expect(await told()).toEqual([])
    const tag = (action: string, id = '') =>
      ask('POST', '/api/audience/contacts/bulk', {
        ids: [id],
        action,
        ...(action !== 'delete' && { tag: 'x' }),
      })
    await tag('tag', ids.leo)
    expect(await told()).toEqual([`segment.entered ${ids.leo}`])
    await tag('untag', ids.ana)
    await ask('POST', '/api/audience/contacts/batch', { contacts: [{ email: 'kay@b.co', tags: ['x'] }] })
    expect(await told()).toHaveLength(3)
    const [row] = await db.select().from(segment).where(eq(segment.id, body.id))
    expect([row?.members, row?.stale]).toEqual([3, false])
    await ask('DELETE', `/api/audience/contacts/${ids.leo}`)
    await tag('delete', ids.eva)
    expect((await told()).slice(3)).toEqual([`segment.left ${ids.leo}`, `segment.left ${ids.eva}`])
  })

  it('emits in batches of two hundred', async () => {
    const everyone = await saved({ all: [] })
    await settle()
    for (let page = 0; page < 5; page++)
      await ask('POST', '/api/audience/contacts/batch', {
        contacts: Array.from({ length: 90 }, (_, at) => ({ email: `p${page}-${at}@b.co` })),
      })
    await settle()
    const sizes = (await changes()).map(([, data]) => (data as { contactIds: string[] }).contactIds.length)
    expect(sizes).toEqual([200, 200, 50])
    const first = await membersOf(db, workspace.id, everyone.id, null, 300)
    const rest = await membersOf(db, workspace.id, everyone.id, first.nextCursor, 300)
    expect(new Set([...first.contactIds, ...rest.contactIds]).size).toBe(454)
    expect(rest.nextCursor).toBeNull()
  })

  it('as a snapshot keeps whom it was made with', async () => {
    const live = await saved({ on: 'tag', tag: 'x' })
    const { body: kept } = await ask<Segment>('POST', `${SEGMENTS}/${live.id}/snapshot`, { name: 'Kept' })
    expect(kept).toMatchObject({ kind: 'snapshot', members: 2 })
    await ask('POST', '/api/audience/contacts/bulk', { ids: [ids.ana], action: 'untag', tag: 'x' })
    await settle()
    expect((await members(live.id)).sort()).toEqual([ids.eva])
    expect((await members(kept.id)).sort()).toEqual([ids.ana, ids.eva].sort())
    const change = { name: 'Kept', rule: { on: 'tag', tag: 'y' } }
    const put = await ask('PUT', `${SEGMENTS}/${kept.id}`, change, editor.token, { 'if-match': '"v1"' })
    expect(put.status).toBe(409)
  })

  it('is worked out anew by itself when its rule drifts', async () => {
    const { id } = await saved({ on: 'event', type: 'message.opened', atLeast: 1, withinDays: 30 })
    await settle()
    const hours = { ...deps, clock: () => Date.now() + 40 * DAY }
    await evaluateSegments(hours)
    expect((await changes()).map(([type]) => type)).toEqual(['segment.left'])
    const [row] = await db.select().from(segment).where(eq(segment.id, id))
    expect(row?.members).toBe(0)
  })

  it('changes over the version that was read, and is absent for another workspace', async () => {
    const made = await saved({ on: 'tag', tag: 'x' })
    const put = (body: object, etag: string, as = editor.token) =>
      ask<Segment>('PUT', `${SEGMENTS}/${made.id}`, body, as, { 'if-match': etag })
    const change = { name: 'Both', rule: { on: 'tag', tag: 'y' } }
    expect(await put(change, '"v1"')).toMatchObject({ status: 200, body: { version: 2, members: 1 } })
    expect((await put(change, '"v1"')).status).toBe(412)
    const stranger = await (await createWorkspace()).person('editor')
    expect((await put(change, '"v2"', stranger.token)).status).toBe(404)
    await expect(membersOf(db, 'other', made.id, null, 10)).rejects.toThrow(/no such segment/)
    const viewer = await workspace.person('viewer')
    expect((await ask('GET', SEGMENTS, undefined, viewer.token)).status).toBe(403)
    expect((await ask('DELETE', `${SEGMENTS}/${made.id}`)).status).toBe(204)
    const gone = and(eq(segment.workspaceId, workspace.id), eq(segment.id, made.id))
    expect(await db.$count(segment, gone)).toBe(0)
  })
})
