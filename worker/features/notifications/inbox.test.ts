import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { InboxItem } from '#core/contracts/notifications'
import { inboxScene } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import type { TestPerson } from '#test/harness/workspace'

const said = (items: InboxItem[]) => items.map(({ kind, data }) => [kind, data.actor?.name, data.excerpt])
const change = (person: TestPerson, body: object) =>
  request<{ changed: number }>('POST', '/api/notifications/inbox/change', { as: person.token, body })

describe('who is told', () => {
  it('reviewers, of a text that waits for them, and not its writer', async () => {
    const { submit, inbox, writer, reviewer, piece } = await inboxScene()
    await submit('Please check the price.')
    const items = await inbox(reviewer)
    expect(said(items)).toEqual([['review.requested', writer.name, 'Please check the price.']])
    expect(items[0]?.data).toMatchObject({ title: 'Spring lot', contentId: piece.id })
    expect(await inbox(writer)).toEqual([])
  })

  it('the writer, of the verdict', async () => {
    const { submit, inbox, post, writer, reviewer, piece } = await inboxScene()
    await submit()
    await post(reviewer, `/api/content/${piece.id}/request-changes`, { comment: 'Too long.' })
    await submit()
    await post(reviewer, `/api/content/${piece.id}/approve`, { hash: piece.hash })
    expect(said(await inbox(writer))).toEqual([
      ['review.approved', reviewer.name, ''],
      ['review.changes_requested', reviewer.name, 'Too long.'],
    ])
  })

  it('whoever is mentioned, once; the others in the thread, of the comment', async () => {
    const { inbox, post, workspace, writer, reviewer, piece } = await inboxScene()
    const third = await workspace.person('editor')
    const threads = `/api/collaboration/${piece.id}/threads`
    const { body } = await post(third, threads, { text: 'Is it from Huila?' })
    const id = String(Reflect.get(Object(body), 'id'))
    await post(writer, `${threads}/${id}/comments`, {
      text: `@[${reviewer.name}](user:${reviewer.userId}) knows`,
    })
    expect(said(await inbox(reviewer)).map(([kind]) => kind)).toEqual(['comment.mentioned'])
    expect(said(await inbox(third)).map(([kind]) => kind)).toEqual(['comment.added'])
    expect(said(await inbox(writer)).map(([kind, by]) => [kind, by])).toEqual([['comment.added', third.name]])
  })

  it('everybody of a large team, by one event', async () => {
    const { submit, workspace, reviewer, inbox } = await inboxScene()
    const rows = 'WITH RECURSIVE row(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM row WHERE n + 1 < 1200)'
    const name = workspace.id.slice(0, 8)
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO user (id, name, email, email_verified, created_at, updated_at)
         ${rows} SELECT ?1 || n, 'Reviewer ' || n, ?1 || n || '@example.com', 1, 0, 0 FROM row`,
      ).bind(name),
      env.DB.prepare(
        `INSERT INTO member (id, organization_id, user_id, role, created_at)
         ${rows} SELECT ?1 || n, ?2, ?1 || n, 'reviewer', 0 FROM row`,
      ).bind(name, workspace.id),
    ])
    await submit()
    expect(await inbox(reviewer)).toHaveLength(1)
    const count = async (table: 'inbox_item' | 'notification_delivery') =>
      await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE workspace_id = ?`)
        .bind(workspace.id)
        .first('n')
    expect([await count('inbox_item'), await count('notification_delivery')]).toEqual([1201, 1201])
  })

  it('nobody twice, when the event is delivered again', async () => {
    const { submit, inbox, reviewer } = await inboxScene()
    await submit()
    await inbox(reviewer)
    expect(await inbox(reviewer)).toHaveLength(1)
  })

  it('nobody who turned the kind off in the inbox', async () => {
    const { submit, inbox, reviewer } = await inboxScene()
    await request('PATCH', '/api/notifications/preferences', {
      as: reviewer.token,
      body: { choices: [{ kind: 'review.requested', channel: 'in_app', on: false }] },
    })
    await submit()
    expect(await inbox(reviewer)).toEqual([])
  })
})

describe('one’s inbox', () => {
  it('counts what is unread, marks it and shows it by view', async () => {
    const { submit, inbox, unread, reviewer } = await inboxScene()
    await submit()
    const [item] = await inbox(reviewer)
    const ids = [item?.id]
    expect(await unread(reviewer)).toBe(1)
    expect((await change(reviewer, { ids, action: 'read' })).body).toEqual({ changed: 1 })
    expect([await unread(reviewer), (await inbox(reviewer, '?view=unread')).length]).toEqual([0, 0])
    await change(reviewer, { ids, action: 'archive' })
    expect((await inbox(reviewer)).length).toBe(0)
    expect((await inbox(reviewer, '?view=archived')).length).toBe(1)
    await change(reviewer, { ids, action: 'restore' })
    expect((await inbox(reviewer)).length).toBe(1)
  })

  it('puts an item off, and takes it back by itself', async () => {
    const { submit, inbox, unread, reviewer } = await inboxScene()
    await submit()
    const ids = (await inbox(reviewer)).map(({ id }) => id)
    const soon = new Date(Date.now() + 400).toISOString()
    await change(reviewer, { ids, action: 'snooze', until: soon })
    expect([await unread(reviewer), (await inbox(reviewer, '?view=snoozed')).length]).toEqual([0, 1])
    await new Promise((resolve) => setTimeout(resolve, 450))
    expect([await unread(reviewer), (await inbox(reviewer)).length]).toEqual([1, 1])
  })

  it('is marked as read altogether', async () => {
    const { submit, inbox, unread, post, reviewer } = await inboxScene()
    await submit()
    await inbox(reviewer)
    const { body } = await post(reviewer, '/api/notifications/inbox/read-all')
    expect([body, await unread(reviewer)]).toEqual([{ changed: 1 }, 0])
  })

  it('is read page by page, each item once', async () => {
    const { submit, inbox, post, writer, reviewer, piece } = await inboxScene()
    for (let round = 0; round < 3; round++) {
      await submit()
      await post(writer, `/api/content/${piece.id}/withdraw`)
    }
    await inbox(reviewer)
    const seen: string[] = []
    const page = async (cursor = ''): Promise<void> => {
      const query = cursor && `&cursor=${encodeURIComponent(cursor)}`
      const { body } = await request<{ items: InboxItem[]; nextCursor: string | null }>(
        'GET',
        `/api/notifications/inbox?limit=2${query}`,
        { as: reviewer.token },
      )
      seen.push(...body.items.map(({ id }) => id))
      if (body.nextCursor) await page(body.nextCursor)
    }
    await page()
    expect([seen.length, new Set(seen).size]).toEqual([3, 3])
  })

  it('is nobody else’s: a foreign item is as absent', async () => {
    const { submit, inbox, unread, writer, reviewer } = await inboxScene()
    await submit()
    const ids = (await inbox(reviewer)).map(({ id }) => id)
    expect((await change(writer, { ids, action: 'archive' })).status).toBe(404)
    expect((await change(writer, { ids: ['nothing'], action: 'archive' })).status).toBe(404)
    expect(await unread(reviewer)).toBe(1)
  })

  it.each([
    [{ ids: [], action: 'read' }, 'ids'],
    [{ ids: ['a', 'a'], action: 'read' }, 'ids'],
    [{ ids: ['a'], action: 'eat' }, 'action'],
    [{ ids: ['a'], action: 'snooze' }, 'until'],
    [{ ids: ['a'], action: 'read', until: '2030-01-01T00:00:00.000Z' }, 'until'],
    [{ ids: ['a'], action: 'snooze', until: '2020-01-01T00:00:00.000Z' }, 'until'],
    [{ ids: ['a'], action: 'snooze', until: 'tomorrow' }, 'until'],
  ])('refuses %j', async (body, path) => {
    const { reviewer } = await inboxScene()
    const answer = await request<{ fields: { path: string }[] }>('POST', '/api/notifications/inbox/change', {
      as: reviewer.token,
      body,
    })
    expect([answer.status, answer.body.fields.map((field) => field.path)]).toEqual([400, [path]])
  })
})
