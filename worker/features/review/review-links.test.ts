import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Content } from '#core/contracts/content'
import type { ReviewEntry, ReviewRound } from '#core/contracts/review'
import type { CreatedReviewLink, GuestReview, ReviewLink } from '#core/contracts/review-links'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { auditLog, outbox, review, reviewLink } from '#worker/db/schema/index'

/** A draft, its editor, a reviewer, and a link for Rosa. */
async function scene() {
  const workspace = await createWorkspace('Alba')
  const editor = await workspace.person('editor')
  const reviewer = await workspace.person('reviewer')
  const { body: draft } = await request<Content>('POST', '/api/content', {
    as: editor.token,
    body: { type: 'email', title: 'Newsletter', body: 'Hello' },
  })
  const path = `/api/content/${draft.id}`
  const ask = <T>(method: string, rest: string, body?: object, as = editor.token) =>
    request<T>(method, `${path}${rest}`, { as, body })
  const share = async (body: object = { name: 'Rosa' }) => {
    const { body: link } = await ask<CreatedReviewLink>('POST', '/review-links', body)
    return { ...link, token: link.url.split('#')[1] ?? '' }
  }
  const submit = (body: object = {}) => ask<Content>('POST', '/submit', body)
  const read = async () => (await ask<Content>('GET', '')).body
  const events = async () =>
    (await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))).map(({ type }) => type)
  return { workspace, editor, reviewer, draft, path, ask, share, submit, read, events }
}

const guest = <T = GuestReview>(method: string, path: string, token: string, body?: object, headers = {}) =>
  request<T>(method, `/api/review${path}`, { body, headers: { 'x-review-token': token, ...headers } })

describe('a link', () => {
  it('is told once, holds 256 random bits and is kept as their hash', async () => {
    const { ask, share } = await scene()
    const link = await share()
    expect(link.url).toBe(`${env.APP_URL}/review#${link.token}`)
    expect(link.token).toMatch(/^[\w-]{43}$/)
    const [row] = await db.select().from(reviewLink).where(eq(reviewLink.id, link.id))
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(link.token))
    expect(row?.tokenHash).toBe(new Uint8Array(digest).toHex())
    const listed = await ask<{ items: ReviewLink[] }>('GET', '/review-links')
    expect(listed.body.items).toMatchObject([{ id: link.id, name: 'Rosa', state: 'live', lastSeenAt: null }])
    expect(JSON.stringify(listed.body)).not.toContain(link.token)
  })

  it('keeps no answer that holds its address', async () => {
    const { path, editor } = await scene()
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const make = () =>
      request('POST', `${path}/review-links`, { as: editor.token, body: { name: 'Rosa' }, headers })
    expect((await make()).status).toBe(201)
    expect((await make()).body).toMatchObject({ code: 'idempotency_conflict' })
  })

  it('shows the words, the question and the own talk, and nothing else', async () => {
    const { editor, draft, share, submit, ask, events } = await scene()
    const rosa = await share()
    const other = await share({ name: 'Someone else' })
    await submit({ comment: 'Check the price', mode: 'all', reviewers: [editor.userId] })
    await guest('POST', '/comments', other.token, { comment: 'Not for Rosa' })
    expect((await guest('POST', '/comments', rosa.token, { comment: 'Which price?' })).status).toBe(204)
    await ask('POST', `/review-links/${rosa.id}/talk`, { comment: 'The one below' })
    const { body } = await guest('GET', '', rosa.token)
    expect(body).toEqual({
      reviewer: 'Rosa',
      workspace: 'Alba',
      sender: editor.name,
      note: 'Check the price',
      dueAt: null,
      expiresAt: rosa.expiresAt,
      timeZone: 'UTC',
      type: 'email',
      language: 'en',
      title: 'Newsletter',
      doc: draft.doc,
      hash: draft.hash,
      status: 'in_review',
      mayDecide: true,
      decision: null,
      waitsFor: null,
      talk: [
        expect.objectContaining({ name: 'Rosa', guest: true, comment: 'Which price?' }),
        expect.objectContaining({ name: editor.name, guest: false, comment: 'The one below' }),
      ],
    })
    expect(await events()).toContain('review.commented')
  })

  it('opens no route of the workspace', async () => {
    const { path, share } = await scene()
    const { token } = await share()
    for (const route of [
      path,
      '/api/content',
      `${path}/reviews`,
      `${path}/review-links`,
      '/api/workspaces',
    ]) {
      const headers: Record<string, string>[] = [
        { 'x-review-token': token },
        { authorization: `Bearer ${token}` },
        { 'x-api-key': token },
      ]
      for (const given of headers)
        expect((await request('GET', route, { headers: given })).status, route).toBe(401)
    }
  })
})

describe('its holder', () => {
  it('approves exactly what was read; the approval names them and its audit row too', async () => {
    const { workspace, draft, share, submit, read, ask } = await scene()
    const rosa = await share()
    await submit({ mode: 'all' })
    expect((await guest('POST', '/approve', rosa.token, { hash: 'a'.repeat(64) })).status).toBe(412)
    const answer = await guest('POST', '/approve', rosa.token, { hash: draft.hash, comment: 'Lovely' })
    expect(answer.body).toMatchObject({ status: 'approved', mayDecide: false, decision: 'approved' })
    expect(await read()).toMatchObject({
      status: 'approved',
      approval: { hash: draft.hash, by: { id: `guest:${rosa.id}`, name: 'Rosa' } },
    })
    const { body } = await ask<{ items: ReviewEntry[] }>('GET', '/reviews')
    expect(body.items[0]).toMatchObject({ event: 'approved', by: { name: 'Rosa' }, comment: 'Lovely' })
    const rows = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
    expect(rows.find(({ action }) => action === 'content.approved')?.actor).toBe(`guest:${rosa.id}`)
  })

  it('counts beside members: all need all, and in order the outsider comes after them', async () => {
    const { draft, reviewer, share, submit, ask, read } = await scene()
    const rosa = await share()
    await submit({ mode: 'ordered', reviewers: [reviewer.userId] })
    expect((await guest('GET', '', rosa.token)).body).toMatchObject({
      mayDecide: false,
      waitsFor: reviewer.name,
    })
    expect((await guest('POST', '/approve', rosa.token, { hash: draft.hash })).status).toBe(409)
    await ask('POST', '/approve', { hash: draft.hash }, reviewer.token)
    expect((await read()).status).toBe('in_review')
    await guest('POST', '/approve', rosa.token, { hash: draft.hash })
    expect((await read()).status).toBe('approved')
  })

  it('may be asked while a review is open, and is asked again in the next one', async () => {
    const { share, submit, ask } = await scene()
    await submit()
    const rosa = await share()
    expect((await guest('GET', '', rosa.token)).body.mayDecide).toBe(true)
    expect((await guest('POST', '/request-changes', rosa.token, { comment: '' })).status).toBe(400)
    const answer = await guest('POST', '/request-changes', rosa.token, { comment: 'Shorter' })
    expect(answer.body).toMatchObject({ status: 'changes_requested', decision: 'changes_requested' })
    await submit()
    expect((await guest('GET', '', rosa.token)).body).toMatchObject({ mayDecide: true, decision: null })
    const { body } = await ask<ReviewRound>('GET', '/review')
    expect(body.seats).toMatchObject([{ guest: true, person: { name: 'Rosa' }, atTurn: true }])
  })

  it('is void like any other once the words change', async () => {
    const { editor, path, draft, share, submit } = await scene()
    const rosa = await share()
    await submit({ mode: 'all' })
    await guest('POST', '/approve', rosa.token, { hash: draft.hash })
    const headers = { 'if-match': '*' }
    const edited = await request<Content>('PATCH', path, { as: editor.token, headers, body: { body: 'Bye' } })
    expect(edited.body).toMatchObject({ status: 'draft', approval: null })
    expect((await guest('GET', '', rosa.token)).body.decision).toBeNull()
  })

  it('says a thing once, however often the request is repeated', async () => {
    const { share } = await scene()
    const rosa = await share()
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const say = () => guest('POST', '/comments', rosa.token, { comment: 'Once' }, headers)
    await Promise.all([say(), say(), say()])
    await say()
    const rows = await db.select().from(review).where(eq(review.linkId, rosa.id))
    expect(rows).toHaveLength(1)
  })
})

describe('a link that has ended', () => {
  it('answers the same as one that never was, whatever is asked', async () => {
    const { editor, path, draft, share, submit, ask } = await scene()
    const [revoked, expired] = [await share(), await share()]
    await submit()
    expect((await ask('DELETE', `/review-links/${revoked.id}`)).status).toBe(204)
    await db
      .update(reviewLink)
      .set({ expiresAt: Date.now() - 1 })
      .where(eq(reviewLink.id, expired.id))
    const tokens = [revoked.token, expired.token, 'x'.repeat(43), 'short', '', draft.id]
    const requests: [string, string, object?][] = [
      ['GET', ''],
      ['POST', '/approve', { hash: draft.hash }],
      ['POST', '/request-changes', { comment: 'x' }],
      ['POST', '/comments', { comment: 'x' }],
    ]
    for (const [method, rest, body] of requests) {
      const answers = await Promise.all(tokens.map((token) => guest(method, rest, token, body)))
      const told = answers.map(({ status, body: { ...problem } }) => ({ ...problem, status, requestId: '' }))
      expect(new Set(told.map((one) => JSON.stringify(one))).size, `${method} ${rest}`).toBe(1)
      expect(told[0]).toMatchObject({ status: 404, code: 'not_found' })
    }
    const after = await request<Content>('GET', path, { as: editor.token })
    expect(after.body.status).toBe('in_review')
  })

  it('ends at once also for a decision on its way, and its holder is no longer waited for', async () => {
    const { draft, reviewer, share, submit, ask, read } = await scene()
    const rosa = await share()
    await submit({ mode: 'all', reviewers: [reviewer.userId] })
    const [answer] = await Promise.all([
      guest('POST', '/approve', rosa.token, { hash: draft.hash }),
      ask('DELETE', `/review-links/${rosa.id}`),
    ])
    const seats = (await ask<ReviewRound>('GET', '/review')).body.seats.filter((seat) => seat.guest)
    expect(seats.length).toBe(answer.status === 200 ? 1 : 0)
    expect((await guest('GET', '', rosa.token)).status).toBe(404)
    await ask('POST', '/approve', { hash: draft.hash }, reviewer.token)
    expect((await read()).status).toBe('approved')
  })

  it('is closed while its content is in the trash', async () => {
    const { share, ask } = await scene()
    const rosa = await share()
    await ask('DELETE', '')
    expect((await guest('GET', '', rosa.token)).status).toBe(404)
    await ask('POST', '/restore')
    expect((await guest('GET', '', rosa.token)).status).toBe(200)
  })

  it('is revoked by writers of the workspace alone', async () => {
    const { share, ask, reviewer } = await scene()
    const rosa = await share()
    const stranger = await (await createWorkspace()).person('owner')
    expect((await ask('DELETE', `/review-links/${rosa.id}`, undefined, reviewer.token)).status).toBe(403)
    expect((await ask('DELETE', `/review-links/${rosa.id}`, undefined, stranger.token)).status).toBe(404)
    const elsewhere = await scene()
    expect((await elsewhere.ask('DELETE', `/review-links/${rosa.id}`)).status).toBe(404)
    expect((await guest('GET', '', rosa.token)).status).toBe(200)
  })
})

describe('making links', () => {
  it('is bounded in number, name and life', async () => {
    const { ask } = await scene()
    const make = (body: object) => ask('POST', '/review-links', body)
    for (const [body, path] of [
      [{ name: '' }, 'name'],
      [{ name: 'x'.repeat(81) }, 'name'],
      [{ name: 'Rosa', expiresInDays: 0 }, 'expiresInDays'],
      [{ name: 'Rosa', expiresInDays: 91 }, 'expiresInDays'],
    ] as const)
      expect((await make(body)).body).toMatchObject({ code: 'invalid_input', fields: [{ path }] })
    for (let made = 0; made < 20; made++) expect((await make({ name: 'Rosa' })).status).toBe(201)
    expect((await make({ name: 'Rosa' })).status).toBe(409)
  })
})
