import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BrandVoice } from '#core/contracts/brand'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { auditLog, outbox } from '#worker/db/schema/index'

const PATH = '/api/brand-voices'
const plain = { name: 'Lumen plain', tone: 'friendly', useWords: ['brighter'], avoidWords: ['synergy'] }

describe('brand voices', () => {
  let workspace: TestWorkspace
  let editor: TestPerson
  beforeAll(async () => {
    workspace = await createWorkspace()
    editor = await workspace.person('editor')
  })
  const create = async (body: object = plain) =>
    (await request<BrandVoice>('POST', PATH, { as: editor.token, body })).body

  it('creates a voice, fills what was left out and names its version in the ETag', async () => {
    const answer = await request<BrandVoice>('POST', PATH, { as: editor.token, body: plain })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('etag')).toBe('"v1"')
    expect(answer.headers.get('location')).toBe(`${PATH}/${answer.body.id}`)
    expect(answer.body).toMatchObject({ ...plain, audience: '', sample: '', version: 1 })
    const read = await request('GET', `${PATH}/${answer.body.id}`, { as: editor.token })
    expect(read.body).toEqual(answer.body)
  })

  it('writes an audit row and an event with each change', async () => {
    const { id } = await create()
    const audits = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.workspaceId, workspace.id), eq(auditLog.resourceId, id)))
    expect(audits.map((row) => row.action)).toEqual(['brand_voice.created'])
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(events.map((row) => row.data)).toContainEqual({ brandVoiceId: id, name: plain.name })
  })

  it('changes a voice over the version that was read, and counts versions', async () => {
    const { id } = await create()
    const body = { ...plain, tone: 'confident' }
    const first = await request<BrandVoice>('PUT', `${PATH}/${id}`, {
      as: editor.token,
      body,
      headers: { 'if-match': '"v1"' },
    })
    expect(first.body).toMatchObject({ tone: 'confident', version: 2 })
    const late = await request('PUT', `${PATH}/${id}`, {
      as: editor.token,
      body: plain,
      headers: { 'if-match': '"v1"' },
    })
    expect([late.status, late.body.code]).toEqual([412, 'precondition_failed'])
    const blind = await request('PUT', `${PATH}/${id}`, { as: editor.token, body: plain })
    expect(blind.status).toBe(428)
    const read = await request<BrandVoice>('GET', `${PATH}/${id}`, { as: editor.token })
    expect(read.body).toMatchObject({ tone: 'confident', version: 2 })
  })

  it('lets one of two simultaneous edits win', async () => {
    const { id } = await create()
    const edit = (tone: string) =>
      request('PUT', `${PATH}/${id}`, {
        as: editor.token,
        body: { ...plain, tone },
        headers: { 'if-match': '"v1"' },
      })
    const answers = await Promise.all([edit('urgent'), edit('playful')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412])
  })

  it('deletes a voice', async () => {
    const { id } = await create()
    expect((await request('DELETE', `${PATH}/${id}`, { as: editor.token })).status).toBe(204)
    expect((await request('GET', `${PATH}/${id}`, { as: editor.token })).status).toBe(404)
    expect((await request('DELETE', `${PATH}/${id}`, { as: editor.token })).status).toBe(404)
  })

  it('pages by name', async () => {
    const other = await createWorkspace()
    const { token } = await other.person('editor')
    for (const name of ['C', 'A', 'B']) await request('POST', PATH, { as: token, body: { ...plain, name } })
    const list = (query: string) =>
      request<{ items: BrandVoice[]; nextCursor: string | null }>('GET', `${PATH}?${query}`, { as: token })
    const first = await list('limit=2')
    expect(first.body.items.map((item) => item.name)).toEqual(['A', 'B'])
    const second = await list(`limit=2&cursor=${encodeURIComponent(first.body.nextCursor ?? '')}`)
    expect(second.body).toMatchObject({ items: [{ name: 'C' }], nextCursor: null })
    expect((await list('cursor=rubbish')).status).toBe(400)
  })

  it('answers a repeated key with the first voice and makes no second', async () => {
    const other = await createWorkspace()
    const { token } = await other.person('editor')
    const headers = { 'idempotency-key': 'voice-1' }
    const first = await request('POST', PATH, { as: token, body: plain, headers })
    const second = await request('POST', PATH, { as: token, body: plain, headers })
    expect(second.body).toEqual(first.body)
    const list = await request<{ items: unknown[] }>('GET', PATH, { as: token })
    expect(list.body.items).toHaveLength(1)
  })

  it.each([
    ['name', { ...plain, name: '  ' }],
    ['tone', { ...plain, tone: 'grumpy' }],
    ['useWords.0', { ...plain, useWords: [''] }],
    ['sample', { ...plain, sample: 'x'.repeat(8001) }],
  ])('refuses a wrong %s, naming it', async (path, body) => {
    const answer = await request<{ fields: { path: string }[] }>('POST', PATH, { as: editor.token, body })
    expect(answer.status).toBe(400)
    expect(answer.body.fields[0]?.path).toBe(path)
  })

  it('lets a viewer read and not write', async () => {
    const viewer = await workspace.person('viewer')
    const { id } = await create()
    expect((await request('GET', `${PATH}/${id}`, { as: viewer.token })).status).toBe(200)
    expect((await request('POST', PATH, { as: viewer.token, body: plain })).status).toBe(403)
    expect((await request('DELETE', `${PATH}/${id}`, { as: viewer.token })).status).toBe(403)
    expect((await request('GET', PATH)).status).toBe(401)
  })

  it('answers a foreign voice like an absent one', async () => {
    const { id } = await create()
    const stranger = await (await createWorkspace()).person('owner')
    const foreign = await request('GET', `${PATH}/${id}`, { as: stranger.token })
    const absent = await request('GET', `${PATH}/nothing`, { as: stranger.token })
    expect([foreign.status, foreign.body.detail]).toEqual([404, absent.body.detail])
    const headers = { 'if-match': '*' }
    expect((await request('PUT', `${PATH}/${id}`, { as: stranger.token, body: plain, headers })).status).toBe(
      404,
    )
    expect((await request('DELETE', `${PATH}/${id}`, { as: stranger.token })).status).toBe(404)
    expect((await request('GET', `${PATH}/${id}`, { as: editor.token })).status).toBe(200)
  })
})
