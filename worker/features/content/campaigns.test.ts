import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Campaign, Content, Home } from '#core/contracts/content'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson } from '#test/harness/workspace'
import { auditLog, campaign } from '#worker/db/schema/index'

const CAMPAIGNS = '/api/content/campaigns'

async function scene() {
  const workspace = await createWorkspace()
  const editor = await workspace.person('editor')
  const as = editor.token
  const create = async (name: string, body: object = {}, headers = {}) =>
    request<Campaign>('POST', CAMPAIGNS, { as, headers, body: { name, ...body } })
  const list = async () => (await request<{ items: Campaign[] }>('GET', CAMPAIGNS, { as })).body.items
  const draft = async (body: object = {}, by: TestPerson = editor) =>
    (
      await request<Content>('POST', '/api/content', {
        as: by.token,
        body: { type: 'ad', title: 'Ad', ...body },
      })
    ).body
  return { workspace, editor, as, create, list, draft }
}

describe('campaigns', () => {
  it('are made, listed by name with what they hold, changed and deleted; their contents stay', async () => {
    const { workspace, as, create, list, draft } = await scene()
    const made = await create('spring', { goal: 'Sell', colour: 'teal' })
    expect([made.status, made.body]).toMatchObject([201, { name: 'spring', colour: 'teal', contentCount: 0 }])
    await create('Autumn')
    const content = await draft({ campaignId: made.body.id })
    const trashed = await draft({ campaignId: made.body.id })
    await request('DELETE', `/api/content/${trashed.id}`, { as })
    expect((await list()).map((one) => [one.name, one.contentCount])).toEqual([
      ['Autumn', 0],
      ['spring', 1],
    ])
    const path = `${CAMPAIGNS}/${made.body.id}`
    const changed = await request<Campaign>('PUT', path, { as, body: { name: 'Spring', goal: 'More' } })
    expect(changed.body).toMatchObject({ name: 'Spring', goal: 'More', colour: 'violet', contentCount: 1 })
    expect((await request('DELETE', path, { as })).status).toBe(204)
    expect((await list()).map((one) => one.name)).toEqual(['Autumn'])
    const left = await request<Content>('GET', `/api/content/${content.id}`, { as })
    expect(left.body.campaignId).toBeNull()
    const audit = await db.select().from(auditLog).where(eq(auditLog.resourceId, made.body.id))
    expect(audit.map((row) => row.action)).toEqual([
      'campaign.created',
      'campaign.updated',
      'campaign.deleted',
    ])
    expect(audit.every((row) => row.workspaceId === workspace.id)).toBe(true)
  })

  it('of another workspace do not exist, and a viewer changes none', async () => {
    const { workspace, create, list } = await scene()
    const { id } = (await create('Ours')).body
    const stranger = await (await createWorkspace()).person('owner')
    const viewer = await workspace.person('viewer')
    const cases = [
      [stranger, 404],
      [viewer, 403],
    ] as const
    for (const [{ token: as }, status] of cases) {
      const body = { name: 'Stolen' }
      expect((await request('PUT', `${CAMPAIGNS}/${id}`, { as, body })).status).toBe(status)
      expect((await request('DELETE', `${CAMPAIGNS}/${id}`, { as })).status).toBe(status)
    }
    expect((await list()).map((one) => one.name)).toEqual(['Ours'])
  })

  it('are made once by a repeated key', async () => {
    const { workspace, create } = await scene()
    const headers = { 'idempotency-key': 'k' }
    const [first, second] = await Promise.all([create('Once', {}, headers), create('Once', {}, headers)])
    expect(second.body).toEqual(first.body)
    expect(await db.select().from(campaign).where(eq(campaign.workspaceId, workspace.id))).toHaveLength(1)
  })

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(121) }],
    ['colour', { colour: 'pink' }],
    ['goal', { goal: 'x'.repeat(501) }],
  ])('refuse a wrong %s', async (path, body) => {
    const { create } = await scene()
    const refused = await create('Name', body)
    const { fields } = refused.body as unknown as { fields?: { path: string }[] }
    expect([refused.status, fields?.[0]?.path]).toEqual([400, path])
  })
})

describe('home', () => {
  it('tells each what waits for them', async () => {
    const { workspace, editor, draft } = await scene()
    const reviewer = await workspace.person('reviewer')
    const colleague = await workspace.person('editor')
    const step = (id: string, what: string, by: TestPerson, body: object = {}) =>
      request('POST', `/api/content/${id}/${what}`, { as: by.token, body })
    const waiting = await draft({ title: 'Waiting' })
    const mine = await draft({ title: 'Mine to change' })
    const theirs = await draft({ title: 'Theirs to change' }, colleague)
    const done = await draft({ title: 'Done' })
    const gone = await draft({ title: 'Gone' })
    for (const { id } of [waiting, mine, theirs, done]) await step(id, 'submit', editor)
    for (const { id } of [mine, theirs]) await step(id, 'request-changes', reviewer, { comment: 'Shorter' })
    await step(done.id, 'approve', reviewer, { hash: done.hash })
    await request('DELETE', `/api/content/${gone.id}`, { as: editor.token })
    const home = async (by: TestPerson) =>
      (await request<Home>('GET', '/api/content/home', { as: by.token })).body
    const titles = (items: Home['recent']) => items.map((item) => item.title)
    const forEditor = await home(editor)
    expect(titles(forEditor.changesRequested)).toEqual(['Mine to change'])
    expect(titles(forEditor.approved)).toEqual(['Done'])
    expect(forEditor.counts).toEqual({ draft: 0, in_review: 1, changes_requested: 2, approved: 1 })
    expect(titles(forEditor.recent)).toHaveLength(4)
    expect(titles((await home(reviewer)).toReview)).toEqual(['Waiting'])
    const forViewer = await home(await workspace.person('viewer'))
    expect([forViewer.toReview, forViewer.changesRequested]).toEqual([[], []])
  })
})
