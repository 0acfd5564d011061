import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CreatedFeed, Planned } from '#core/contracts/calendar'
import type { Content } from '#core/contracts/content'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { calendarFeed, content, member, outbox } from '#worker/db/schema/index'

interface List {
  items: Planned[]
  more: boolean
}

async function scene() {
  const workspace = await createWorkspace('Alba')
  const editor = await workspace.person('editor')
  const ask = <T>(method: string, path: string, body?: object, as = editor.token) =>
    request<T>(method, `/api/content${path}`, { as, body })
  const write = async (title: string, at?: string) => {
    const { body } = await ask<Content>('POST', '', { type: 'email', title, body: 'Hello' })
    if (at) await plan(body.id, at)
    return body
  }
  const plan = (id: string, at: string | null) => ask<Content>('POST', `/${id}/plan`, { at })
  const span = async (from: string, to: string) =>
    (await ask<List>('GET', `/calendar?${new URLSearchParams({ from, to })}`)).body.items
  const march = () => span('2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z')
  const tray = async () => (await ask<List>('GET', '/calendar/tray')).body.items
  const feed = async () => (await ask<CreatedFeed>('POST', '/calendar/feeds')).body
  return { workspace, editor, ask, write, plan, span, march, tray, feed }
}
const NOON = '2026-03-29T12:00:00.000Z'

describe('the calendar', () => {
  it('shows what has a date in the span, earliest first; the rest waits in the tray', async () => {
    const { write, march, tray } = await scene()
    await write('late', '2026-03-31T23:59:59.999Z')
    await write('early', '2026-03-01T00:00:00.000Z')
    await write('outside', '2026-04-01T00:00:00.000Z')
    await write('loose')
    expect((await march()).map(({ title, state, fixed }) => [title, state, fixed])).toEqual([
      ['early', 'planned', false],
      ['late', 'planned', false],
    ])
    expect((await tray()).map(({ title, at }) => [title, at])).toEqual([['loose', null]])
  })

  it('moves a piece, takes it off, and tells of it', async () => {
    const { workspace, write, plan, march, tray } = await scene()
    const piece = await write('piece', NOON)
    expect((await plan(piece.id, '2026-03-30T07:00:00.000Z')).body.plannedAt).toBe('2026-03-30T07:00:00.000Z')
    expect((await march())[0]?.at).toBe('2026-03-30T07:00:00.000Z')
    await plan(piece.id, null)
    expect([await march(), (await tray()).length]).toEqual([[], 1])
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(events.filter(({ type }) => type === 'content.planned')).toHaveLength(3)
  })

  it('leaves an approval as it is: a date is no word', async () => {
    const { ask, write, plan, march } = await scene()
    const piece = await write('piece')
    await ask('POST', `/${piece.id}/submit`, { mode: 'none' })
    expect((await plan(piece.id, NOON)).body).toMatchObject({ status: 'approved', hash: piece.hash })
    expect((await march())[0]?.state).toBe('approved')
  })

  it.each([
    ['scheduled', { scheduledAt: Date.parse('2026-03-10T08:00:00Z') }, '2026-03-10T08:00:00.000Z'],
    ['sent', { scheduledAt: 1, sentAt: Date.parse('2026-03-11T08:00:00Z') }, '2026-03-11T08:00:00.000Z'],
  ] as const)('shows what is %s where it really goes out, and does not move it', async (state, set, at) => {
    const { write, plan, march } = await scene()
    const piece = await write('piece', NOON)
    await db.update(content).set(set).where(eq(content.id, piece.id))
    expect(await march()).toMatchObject([{ state, at, fixed: true }])
    expect((await plan(piece.id, NOON)).status).toBe(409)
  })

  it('names what is wrong with a span or a date', async () => {
    const { ask, write } = await scene()
    const piece = await write('piece')
    for (const [query, path] of [
      ['from=2026-03-01T00:00:00.000Z&to=2026-03-01T00:00:00.000Z', 'to'],
      ['from=2026-03-01T00:00:00.000Z&to=2026-07-01T00:00:00.000Z', 'to'],
      ['from=yesterday&to=2026-07-01T00:00:00.000Z', 'from'],
    ])
      expect((await ask('GET', `/calendar?${query}`)).body).toMatchObject({ fields: [{ path }] })
    expect((await ask('POST', `/${piece.id}/plan`, { at: 'soon' })).body).toMatchObject({
      fields: [{ path: 'at' }],
    })
  })
})

describe('a feed', () => {
  const fetchFeed = (url: string) => request<string>('GET', url.replace(env.APP_URL, ''))
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

  it('is read by a calendar program without signing in, and its entries keep their UID', async () => {
    const { write, plan, feed } = await scene()
    const soon = new Date(Date.now() + 86_400_000).toISOString()
    const piece = await write('Spring, at last; 🎉', soon)
    const { url } = await feed()
    const answer = await fetchFeed(url)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const [before] = eventsOf(answer.body)
    expect(before?.summary).toBe('Spring, at last; 🎉')
    expect(before?.description).toBe('E-mail · Planned')
    await plan(piece.id, new Date(Date.now() + 2 * 86_400_000).toISOString())
    const [after] = eventsOf((await fetchFeed(url)).body)
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(Number(before?.sequence))
  })

  it('ends when it is revoked, when its maker leaves, and never was with another token', async () => {
    const { editor, ask, feed } = await scene()
    const [one, two] = [await feed(), await feed()]
    const [row] = await db.select().from(calendarFeed).where(eq(calendarFeed.id, one.id))
    expect(JSON.stringify(row)).not.toContain(one.url.split('/').at(-1))
    expect((await ask('DELETE', `/calendar/feeds/${one.id}`)).status).toBe(204)
    expect((await fetchFeed(one.url)).status).toBe(404)
    expect((await fetchFeed(two.url)).status).toBe(200)
    await db.delete(member).where(eq(member.userId, editor.userId))
    expect((await fetchFeed(two.url)).status).toBe(404)
    expect((await fetchFeed(`${env.APP_URL}/api/calendar/${'x'.repeat(43)}`)).status).toBe(404)
  })

  it('is one’s own: others neither see nor revoke it', async () => {
    const { workspace, ask, feed } = await scene()
    const { token } = await workspace.person('admin')
    const { id } = await feed()
    expect((await ask<{ items: [] }>('GET', '/calendar/feeds', undefined, token)).body.items).toEqual([])
    expect((await ask('DELETE', `/calendar/feeds/${id}`, undefined, token)).status).toBe(404)
  })

  it('is not made by an API key, and at most ten times', async () => {
    const { workspace, ask, feed } = await scene()
    const key = await workspace.key('editor', ['content:read'])
    expect((await ask('POST', '/calendar/feeds', undefined, key.secret)).status).toBe(403)
    for (let made = 0; made < 10; made++) await feed()
    expect((await ask('POST', '/calendar/feeds')).status).toBe(409)
  })
})
