import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Content } from '#core/contracts/content'
import type { ReviewEntry } from '#core/contracts/review'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson } from '#test/harness/workspace'
import { outbox } from '#worker/db/schema/index'

type Step = 'submit' | 'withdraw' | 'approve' | 'request-changes'

/** A workspace with a draft, an editor and a reviewer. */
async function scene() {
  const workspace = await createWorkspace()
  const editor = await workspace.person('editor')
  const reviewer = await workspace.person('reviewer')
  const { body: draft } = await request<Content>('POST', '/api/content', {
    as: editor.token,
    body: { type: 'email', title: 'Newsletter', body: 'Hello' },
  })
  const path = `/api/content/${draft.id}`
  const step = (by: TestPerson, what: Step, body?: object, headers = {}) =>
    request<Content>('POST', `${path}/${what}`, {
      as: by.token,
      headers,
      body: body ?? (what === 'submit' ? {} : undefined),
    })
  const read = async () => (await request<Content>('GET', path, { as: editor.token })).body
  const save = async (body: object) =>
    (await request<Content>('PATCH', path, { as: editor.token, headers: { 'if-match': '*' }, body })).body
  const history = async () =>
    (await request<{ items: ReviewEntry[] }>('GET', `${path}/reviews`, { as: editor.token })).body.items
  const events = async () =>
    (await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))).map((row) => row.type)
  return { workspace, editor, reviewer, draft, step, read, save, history, events }
}

/** The scene with the draft approved by the reviewer. */
async function approved() {
  const all = await scene()
  await all.step(all.editor, 'submit')
  const { body } = await all.step(all.reviewer, 'approve', { hash: all.draft.hash, comment: 'Good' })
  return { ...all, approved: body }
}

describe('the way of a draft', () => {
  it('goes through review, changes and review again to its approval, and keeps the history', async () => {
    const { editor, reviewer, draft, step, history, events } = await scene()
    expect((await step(editor, 'submit', { comment: 'Please' })).body.status).toBe('in_review')
    expect((await step(reviewer, 'request-changes', { comment: 'Shorter' })).body.status).toBe(
      'changes_requested',
    )
    expect((await step(editor, 'submit')).body.status).toBe('in_review')
    expect((await step(editor, 'withdraw')).body.status).toBe('draft')
    expect((await step(editor, 'submit')).body.status).toBe('in_review')
    const { body } = await step(reviewer, 'approve', { hash: draft.hash })
    expect(body).toMatchObject({
      status: 'approved',
      approval: { hash: draft.hash, by: { id: reviewer.userId, name: reviewer.name } },
    })
    const told = (await history()).map(({ event, comment, by }) => [event, comment, by.name])
    expect(told.reverse()).toEqual([
      ['submitted', 'Please', editor.name],
      ['changes_requested', 'Shorter', reviewer.name],
      ['submitted', '', editor.name],
      ['withdrawn', '', editor.name],
      ['submitted', '', editor.name],
      ['approved', '', reviewer.name],
    ])
    expect(new Set(await events())).toEqual(
      new Set([
        'content.created',
        'content.submitted',
        'content.changes_requested',
        'content.withdrawn',
        'content.approved',
        'review.decided',
      ]),
    )
  })

  it('refuses a step that does not apply now', async () => {
    const { editor, reviewer, draft, step, read } = await scene()
    expect((await step(editor, 'withdraw')).status).toBe(409)
    expect((await step(reviewer, 'approve', { hash: draft.hash })).status).toBe(409)
    expect((await step(reviewer, 'request-changes', { comment: 'x' })).status).toBe(409)
    await step(editor, 'submit')
    expect((await step(editor, 'submit')).status).toBe(409)
    expect((await read()).version).toBe(2)
  })

  it('asks each step of the right role', async () => {
    const { workspace, editor, reviewer, draft, step } = await scene()
    const viewer = await workspace.person('viewer')
    expect((await step(reviewer, 'submit')).status).toBe(403)
    expect((await step(viewer, 'submit')).status).toBe(403)
    await step(editor, 'submit')
    expect((await step(reviewer, 'withdraw')).status).toBe(403)
    expect((await step(viewer, 'approve', { hash: draft.hash })).status).toBe(403)
    expect((await step(viewer, 'request-changes', { comment: 'x' })).status).toBe(403)
    const stranger = await (await createWorkspace()).person('owner')
    expect((await step(stranger, 'approve', { hash: draft.hash })).status).toBe(404)
  })

  it('asks why when changes are wanted, and for the hash that was read', async () => {
    const { editor, reviewer, step } = await scene()
    await step(editor, 'submit')
    expect((await step(reviewer, 'request-changes', { comment: '' })).status).toBe(400)
    expect((await step(reviewer, 'request-changes', {})).status).toBe(400)
    expect((await step(reviewer, 'approve', {})).status).toBe(400)
    expect((await step(reviewer, 'approve', { hash: 'abc' })).status).toBe(400)
  })
})

describe('an approval', () => {
  it('is of exactly what the reviewer read', async () => {
    const { editor, reviewer, draft, step, save, read } = await scene()
    await step(editor, 'submit')
    const edited = await save({ body: 'Hello, changed while it was read' })
    expect(edited.status).toBe('in_review')
    expect((await step(reviewer, 'approve', { hash: draft.hash })).status).toBe(412)
    expect((await read()).approval).toBeNull()
    expect((await step(reviewer, 'approve', { hash: edited.hash })).body.approval?.hash).toBe(edited.hash)
  })

  it.each([
    ['the text', { body: 'Hello!' }],
    ['the title', { title: 'Newsletter 2' }],
    ['the language', { language: 'es' }],
  ])('is void once %s changes, also when it is changed back', async (_what, change) => {
    const { draft, approved: before, save, history, events } = await approved()
    const after = await save(change)
    expect([after.status, after.approval]).toEqual(['draft', null])
    expect((await history())[0]).toMatchObject({ event: 'voided', hash: before.hash })
    expect(await events()).toContain('content.approval_voided')
    const { body, title, language } = draft
    expect(await save({ body, title, language })).toMatchObject({
      hash: before.hash,
      status: 'draft',
      approval: null,
    })
  })

  it('holds while only tags change, and when the same text is saved again', async () => {
    const { approved: before, draft, save, events } = await approved()
    expect(await save({ tags: ['spring'] })).toMatchObject({ status: 'approved', approval: before.approval })
    expect(await save({ body: draft.body })).toMatchObject({ status: 'approved', approval: before.approval })
    expect(await events()).not.toContain('content.approval_voided')
  })

  it('never meets an edit halfway: approved and edited at once, it is either void or refused', async () => {
    for (let round = 0; round < 4; round++) {
      const { editor, reviewer, draft, step, save, read } = await scene()
      await step(editor, 'submit')
      await Promise.all([
        step(reviewer, 'approve', { hash: draft.hash }),
        save({ body: `Edited in round ${round}` }),
      ])
      const { approval, hash } = await read()
      if (approval) expect(approval.hash).toBe(hash)
    }
  })

  it('is given once, and twins of one key get one answer', async () => {
    const { editor, reviewer, draft, step, history } = await scene()
    await step(editor, 'submit')
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const twins = await Promise.all(
      [1, 2, 3].map(() => step(reviewer, 'approve', { hash: draft.hash }, headers)),
    )
    expect(twins.map((twin) => twin.status)).toEqual([200, 200, 200])
    expect((await history()).filter((entry) => entry.event === 'approved')).toHaveLength(1)
  })
})
