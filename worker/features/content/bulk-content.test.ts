import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Content } from '#core/contracts/content'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { auditLog, content, outbox } from '#worker/db/schema/index'

interface Outcome {
  changed: string[]
  skipped: { id: string; reason: string }[]
}

async function scene() {
  const workspace = await createWorkspace()
  const { token: as } = await workspace.person('editor')
  const create = async (body: object = {}) =>
    (
      await request<Content>('POST', '/api/content', {
        as,
        body: { type: 'blog_post', title: 'One', body: 'Text', ...body },
      })
    ).body.id
  const bulk = (body: object, headers = {}) =>
    request<Outcome>('POST', '/api/content/bulk', { as, headers, body })
  const read = async (id: string) => (await request<Content>('GET', `/api/content/${id}`, { as })).body
  const move = (id: string, where: 'trash' | 'restore', by = as) =>
    where === 'trash'
      ? request<Content>('DELETE', `/api/content/${id}`, { as: by })
      : request<Content>('POST', `/api/content/${id}/restore`, { as: by })
  return { workspace, as, create, bulk, read, move }
}

describe('the trash', () => {
  it('takes content out of the list and gives it back as it was', async () => {
    const { workspace, as, create, move, read } = await scene()
    const id = await create({ tags: ['kept'] })
    const trashed = await move(id, 'trash')
    expect([trashed.status, trashed.body.version]).toEqual([200, 2])
    expect(trashed.body.trashedAt).not.toBeNull()
    expect((await read(id)).trashedAt).not.toBeNull()
    const edit = { as, headers: { 'if-match': '*' }, body: { title: 'Edited in the trash' } }
    expect((await request('PATCH', `/api/content/${id}`, edit)).status).toBe(404)
    expect((await request('POST', `/api/content/${id}/submit`, { as, body: {} })).status).toBe(404)
    expect((await move(id, 'trash')).status).toBe(409)
    const restored = await move(id, 'restore')
    expect(restored.body).toMatchObject({ trashedAt: null, tags: ['kept'], body: 'Text', version: 3 })
    expect((await move(id, 'restore')).status).toBe(409)
    const audit = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
    expect(audit.map((row) => row.action).sort()).toEqual([
      'content.created',
      'content.restored',
      'content.trashed',
    ])
  })

  it('is for those who write, in their own workspace', async () => {
    const { workspace, create, move, read } = await scene()
    const id = await create()
    expect((await move(id, 'trash', (await workspace.person('reviewer')).token)).status).toBe(403)
    expect((await move(id, 'trash', (await scene()).as)).status).toBe(404)
    expect((await read(id)).trashedAt).toBeNull()
  })
})

describe('one action on many contents', () => {
  it('changes what it can, says what it cannot and why, with audit and event for each', async () => {
    const { workspace, create, bulk, move, read } = await scene()
    const [a, b, trashed] = [await create(), await create(), await create()]
    await move(trashed, 'trash')
    const theirs = await (await scene()).create()
    const { status, body } = await bulk({ ids: [a, b, trashed, theirs, 'absent', a], action: 'submit' })
    expect(status).toBe(200)
    expect(body.changed).toEqual([a, b])
    expect(body.skipped).toEqual([
      { id: trashed, reason: 'It is in the trash.' },
      { id: theirs, reason: 'There is no such content.' },
      { id: 'absent', reason: 'There is no such content.' },
    ])
    expect([(await read(a)).status, (await read(b)).status]).toEqual(['in_review', 'in_review'])
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(events.filter((event) => event.type === 'content.submitted')).toHaveLength(2)
    const [foreign] = await db.select().from(content).where(eq(content.id, theirs))
    expect(foreign?.status).toBe('draft')
  })

  it('files by campaign and tag, and an approval holds', async () => {
    const { workspace, as, create, bulk, read } = await scene()
    const id = await create({ tags: ['a', 'b'] })
    const { hash } = await read(id)
    await bulk({ ids: [id], action: 'submit' })
    const reviewer = await workspace.person('reviewer')
    await request('POST', `/api/content/${id}/approve`, { as: reviewer.token, body: { hash } })
    const campaign = await request<{ id: string }>('POST', '/api/content/campaigns', {
      as,
      body: { name: 'Spring' },
    })
    await bulk({ ids: [id], action: 'set_campaign', campaignId: campaign.body.id })
    await bulk({ ids: [id], action: 'add_tag', tag: 'c' })
    await bulk({ ids: [id], action: 'add_tag', tag: 'b' })
    await bulk({ ids: [id], action: 'remove_tag', tag: 'a' })
    expect(await read(id)).toMatchObject({
      campaignId: campaign.body.id,
      tags: ['c', 'b'],
      status: 'approved',
      body: 'Text',
    })
    await bulk({ ids: [id], action: 'set_campaign', campaignId: null })
    expect((await read(id)).campaignId).toBeNull()
  })

  it('trashes and restores fifty at once', async () => {
    const { create, bulk, read } = await scene()
    const ids = await Promise.all(Array.from({ length: 50 }, () => create()))
    expect((await bulk({ ids, action: 'trash' })).body.changed).toHaveLength(50)
    expect((await bulk({ ids, action: 'trash' })).body.skipped).toHaveLength(50)
    expect((await bulk({ ids, action: 'restore' })).body.changed).toHaveLength(50)
    expect((await read(ids[49] ?? '')).trashedAt).toBeNull()
  })

  it('answers a repeated key alike, and works once for twins in parallel', async () => {
    const { create, bulk, read } = await scene()
    const ids = [await create(), await create()]
    const headers = { 'idempotency-key': 'once' }
    const send = () => bulk({ ids, action: 'trash' }, headers)
    const twins = await Promise.all([send(), send(), send()])
    for (const twin of [...twins, await send()]) expect(twin.body).toEqual({ changed: ids, skipped: [] })
    expect((await read(ids[0] ?? '')).version).toBe(2)
  })

  it('loses no tag when several are added at once', async () => {
    const { create, bulk, read } = await scene()
    const id = await create()
    await Promise.all(['x', 'y', 'z'].map((tag) => bulk({ ids: [id], action: 'add_tag', tag })))
    expect((await read(id)).tags.sort()).toEqual(['x', 'y', 'z'])
  })

  it('skips what has as many tags as there may be', async () => {
    const { create, bulk } = await scene()
    const id = await create({ tags: Array.from({ length: 20 }, (_, i) => `t${i}`) })
    expect((await bulk({ ids: [id], action: 'add_tag', tag: 'more' })).body.skipped).toHaveLength(1)
    expect((await bulk({ ids: [id], action: 'add_tag', tag: 't0' })).body.changed).toHaveLength(1)
  })

  it.each([
    ['ids', { ids: [], action: 'trash' }],
    ['ids', { ids: Array.from({ length: 51 }, (_, i) => `i${i}`), action: 'trash' }],
    ['ids.0', { ids: ['a b'], action: 'trash' }],
    ['action', { ids: ['a'], action: 'burn' }],
    ['tag', { ids: ['a'], action: 'add_tag' }],
    ['campaignId', { ids: ['a'], action: 'set_campaign' }],
  ])('refuses a wrong %s', async (path, body) => {
    const { bulk } = await scene()
    const refused = await bulk(body)
    const { fields } = refused.body as unknown as { fields?: { path: string }[] }
    expect([refused.status, fields?.[0]?.path]).toEqual([400, path])
  })

  it('refuses an unknown campaign as a whole, and who may not write', async () => {
    const { workspace, create, bulk, read } = await scene()
    const id = await create()
    expect((await bulk({ ids: [id], action: 'set_campaign', campaignId: 'absent' })).status).toBe(400)
    const { token: as } = await workspace.person('reviewer')
    const body = { ids: [id], action: 'trash' }
    expect((await request('POST', '/api/content/bulk', { as, body })).status).toBe(403)
    expect((await read(id)).version).toBe(1)
  })
})
