import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Content, Home } from '#core/contracts/content'
import type { ReviewRound } from '#core/contracts/review'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson } from '#test/harness/workspace'
import { member, outbox } from '#worker/db/schema/index'
import { depsOf } from '#worker/deps'
import { notifyAsked, notifyReviewers } from '#worker/features/notifications/index'
import { reacting } from '../../events/reacting.ts'

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString()

/** A draft, its editor and three reviewers. */
async function scene() {
  const workspace = await createWorkspace()
  const editor = await workspace.person('editor')
  const [ana, ben, cleo] = [
    await workspace.person('reviewer'),
    await workspace.person('reviewer'),
    await workspace.person('reviewer'),
  ]
  const { body: draft } = await request<Content>('POST', '/api/content', {
    as: editor.token,
    body: { type: 'email', title: 'Newsletter', body: 'Hello' },
  })
  const path = `/api/content/${draft.id}`
  const submit = (body: object) => request<Content>('POST', `${path}/submit`, { as: editor.token, body })
  const approve = (by: TestPerson, hash = draft.hash) =>
    request<Content>('POST', `${path}/approve`, { as: by.token, body: { hash } })
  const refuse = (by: TestPerson) =>
    request<Content>('POST', `${path}/request-changes`, { as: by.token, body: { comment: 'Shorter' } })
  const round = async (as: TestPerson) =>
    (await request<ReviewRound>('GET', `${path}/review`, { as: as.token })).body
  const waiting = async (as: TestPerson) =>
    (await request<Home>('GET', '/api/content/home', { as: as.token })).body.toReview.map(({ id }) => id)
  const save = async (body: object) =>
    (await request<Content>('PATCH', path, { as: editor.token, headers: { 'if-match': '*' }, body })).body
  const asked = async () =>
    (await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id)))
      .filter(({ type }) => type === 'review.requested')
      .map(({ data }) => Reflect.get(Object(data), 'userId'))
  return { workspace, editor, ana, ben, cleo, draft, submit, approve, refuse, round, waiting, save, asked }
}
const ids = (...people: TestPerson[]) => people.map(({ userId }) => userId)

describe('no review', () => {
  it('approves what is sent at once, by its sender, bound to its hash', async () => {
    const { editor, draft, submit } = await scene()
    const { body } = await submit({ mode: 'none' })
    expect(body).toMatchObject({
      status: 'approved',
      approval: { hash: draft.hash, by: { id: editor.userId } },
    })
  })
})

describe('any one', () => {
  it('is approved by the first of those named, and by nobody else', async () => {
    const { ana, ben, cleo, submit, approve, waiting } = await scene()
    await submit({ mode: 'any', reviewers: ids(ana, ben) })
    expect(await waiting(ana)).toHaveLength(1)
    expect(await waiting(cleo)).toHaveLength(0)
    expect((await approve(cleo)).status).toBe(403)
    expect((await approve(ben)).body.status).toBe('approved')
    expect(await waiting(ana)).toHaveLength(0)
  })

  it('waits for everyone who may review when nobody is named', async () => {
    const { ana, cleo, editor, submit, approve, waiting, round } = await scene()
    await submit({})
    expect(await waiting(ana)).toHaveLength(1)
    expect(await waiting(editor)).toHaveLength(1)
    expect(await round(cleo)).toEqual({ mode: 'any', dueAt: null, seats: [], mayDecide: true })
    expect((await approve(cleo)).body.status).toBe('approved')
  })
})

describe('all', () => {
  it('is approved with the last approval, in whatever order they come', async () => {
    const { ana, ben, submit, approve, waiting, round, asked } = await scene()
    await submit({ mode: 'all', reviewers: ids(ana, ben), dueAt: TOMORROW })
    expect(new Set(await asked())).toEqual(new Set(ids(ana, ben)))
    expect((await approve(ben)).body).toMatchObject({ status: 'in_review', approval: null })
    expect([await waiting(ana), await waiting(ben)].map((list) => list.length)).toEqual([1, 0])
    expect(await round(ben)).toMatchObject({
      mode: 'all',
      dueAt: TOMORROW,
      mayDecide: false,
      seats: [
        { person: { id: ana.userId, name: ana.name }, decision: null, atTurn: true },
        { person: { id: ben.userId }, decision: 'approved', atTurn: false },
      ],
    })
    expect((await approve(ben)).status).toBe(409)
    expect((await approve(ana)).body.approval?.by.id).toBe(ana.userId)
  })

  it('counts approvals that come at the same moment', async () => {
    const { ana, ben, cleo, submit, approve, round } = await scene()
    await submit({ mode: 'all', reviewers: ids(ana, ben, cleo) })
    const answers = await Promise.all([approve(ana), approve(ben), approve(cleo)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.filter(({ body }) => body.status === 'approved')).toHaveLength(1)
    expect((await round(ana)).seats.every(({ decision }) => decision === 'approved')).toBe(true)
  })

  it('begins anew when the words change before the last approval, also when they are changed back', async () => {
    const { ana, ben, draft, submit, approve, save } = await scene()
    await submit({ mode: 'all', reviewers: ids(ana, ben) })
    await approve(ana)
    const edited = await save({ body: 'Hello!' })
    expect((await approve(ben)).status).toBe(412)
    expect((await approve(ben, edited.hash)).body.status).toBe('in_review')
    await save({ body: draft.body })
    expect((await approve(ana)).body.status).toBe('in_review')
    expect((await approve(ben)).body.status).toBe('approved')
  })

  it('keeps approvals when only tags change', async () => {
    const { ana, ben, submit, approve, save } = await scene()
    await submit({ mode: 'all', reviewers: ids(ana, ben) })
    await approve(ana)
    await save({ tags: ['spring'] })
    expect((await approve(ben)).body.status).toBe('approved')
  })

  it('ends with the first who wants changes; sent again, everybody is asked anew', async () => {
    const { ana, ben, submit, approve, refuse, waiting } = await scene()
    await submit({ mode: 'all', reviewers: ids(ana, ben) })
    await approve(ana)
    expect((await refuse(ben)).body.status).toBe('changes_requested')
    expect(await waiting(ana)).toHaveLength(0)
    await submit({ mode: 'all', reviewers: ids(ana, ben) })
    expect((await approve(ben)).body.status).toBe('in_review')
    expect((await approve(ana)).body.status).toBe('approved')
  })
})

describe('in order', () => {
  it('asks the next one when the one before has approved', async () => {
    const { ana, ben, cleo, submit, approve, refuse, waiting, asked } = await scene()
    await submit({ mode: 'ordered', reviewers: ids(ben, ana, cleo) })
    expect(await asked()).toEqual(ids(ben))
    const early = await approve(ana)
    expect([early.status, Reflect.get(early.body, 'detail')]).toEqual([
      409,
      `It is not your turn yet: ${ben.name} reviews first.`,
    ])
    expect((await refuse(cleo)).status).toBe(409)
    expect([await waiting(ana), await waiting(ben)].map((list) => list.length)).toEqual([0, 1])
    await approve(ben)
    expect(new Set(await asked())).toEqual(new Set(ids(ben, ana)))
    expect(await waiting(ana)).toHaveLength(1)
    await approve(ana)
    expect((await approve(cleo)).body.status).toBe('approved')
  })
})

describe('a sending', () => {
  it('names the field of what is wrong, and changes nothing', async () => {
    const { workspace, ana, submit, round } = await scene()
    const viewer = await workspace.person('viewer')
    const stranger = await (await createWorkspace()).person('owner')
    const wrong: [object, string][] = [
      [{ reviewers: ids(viewer) }, 'reviewers'],
      [{ reviewers: ids(ana, stranger) }, 'reviewers'],
      [{ reviewers: ids(ana, ana) }, 'reviewers'],
      [{ mode: 'all' }, 'reviewers'],
      [{ mode: 'ordered' }, 'reviewers'],
      [{ mode: 'most' }, 'mode'],
      [{ dueAt: '2020-01-01T00:00:00.000Z' }, 'dueAt'],
      [{ dueAt: 'tomorrow' }, 'dueAt'],
    ]
    for (const [body, path] of wrong) {
      const { status, body: problem } = await submit(body)
      expect([status, Reflect.get(problem, 'fields')], JSON.stringify(body)).toMatchObject([400, [{ path }]])
    }
    expect((await round(ana)).seats).toEqual([])
  })

  it('puts what is due first to the top of home', async () => {
    const { editor, ana, submit, draft, waiting } = await scene()
    await submit({ dueAt: new Date(Date.now() + 7 * 86_400_000).toISOString() })
    const more = await request<Content>('POST', '/api/content', {
      as: editor.token,
      body: { type: 'sms', title: 'Urgent', body: 'Now' },
    })
    await request('POST', `/api/content/${more.body.id}/submit`, {
      as: editor.token,
      body: { dueAt: TOMORROW },
    })
    expect(await waiting(ana)).toEqual([more.body.id, draft.id])
  })

  it('tells those named of their turn, and everybody only when nobody is', async () => {
    const { ana, ben, draft, submit, workspace } = await scene()
    const deps = depsOf(env)
    const ctx = reacting({ db: deps.database('first-primary'), deps, now: Date.now() })
    const at = { workspaceId: workspace.id, occurredAt: Date.now() }
    const data = { contentId: draft.id, title: draft.title, type: draft.type }
    const submitted = () =>
      notifyReviewers.run(ctx, { ...at, id: 's', type: 'content.submitted', data: { ...data, comment: '' } })
    await submit({ mode: 'ordered', reviewers: ids(ana, ben) })
    expect(await submitted()).toEqual([])
    const asked = {
      ...at,
      id: 'a',
      type: 'review.requested',
      data: { ...data, userId: ana.userId, dueAt: null },
    }
    expect(await notifyAsked.run(ctx, { ...asked, type: 'review.requested' })).not.toEqual([])
    await request('POST', `/api/content/${draft.id}/withdraw`, {
      as: (await workspace.person('editor')).token,
    })
    await submit({})
    expect(await submitted()).not.toEqual([])
  })

  it('no longer counts a reviewer who has left the workspace', async () => {
    const { ana, submit, approve } = await scene()
    await submit({ reviewers: ids(ana) })
    await db.delete(member).where(eq(member.userId, ana.userId))
    expect((await approve(ana)).status).toBe(403)
  })
})
