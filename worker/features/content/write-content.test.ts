import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Content } from '#core/contracts/content'
import { briefSchema } from '#core/contracts/generation'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { auditLog, content, generationRun, outbox } from '#worker/db/schema/index'

type Problem = { code: string; fields?: { path: string }[] }
const codeOf = (body: unknown) => (body as Problem).code

async function scene() {
  const workspace = await createWorkspace()
  const editor = await workspace.person('editor')
  const create = (body: object = {}, headers = {}) =>
    request<Content>('POST', '/api/content', {
      as: editor.token,
      headers,
      body: { type: 'blog_post', title: 'A title', ...body },
    })
  const save = (id: string, body: object, ifMatch = '"v1"', as = editor.token) =>
    request<Content>('PATCH', `/api/content/${id}`, { as, headers: { 'if-match': ifMatch }, body })
  const rows = () => db.select().from(content).where(eq(content.workspaceId, workspace.id))
  return { workspace, editor, create, save, rows }
}

describe('creating content', () => {
  it('keeps Markdown and document, and leaves audit and event', async () => {
    const { workspace, editor, create } = await scene()
    const { status, body, headers } = await create({
      title: '  Spring  ',
      body: '# Hello\n\nTwo *words*',
      tags: ['a', 'b', 'a'],
      language: 'es',
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      title: 'Spring',
      body: '# Hello\n\nTwo *words*',
      tags: ['a', 'b'],
      language: 'es',
      status: 'draft',
      version: 1,
      wordCount: 3,
      excerpt: 'Hello Two words',
      approval: null,
      offlineComposer: false,
      createdBy: { id: editor.userId, name: editor.name },
    })
    expect(body.doc.content?.map((node) => node.type)).toEqual(['heading', 'paragraph'])
    expect([headers.get('etag'), headers.get('location')]).toEqual(['"v1"', `/api/content/${body.id}`])
    const read = await request<Content>('GET', `/api/content/${body.id}`, { as: editor.token })
    expect(read.body).toEqual(body)
    expect(read.headers.get('etag')).toBe('"v1"')
    const [audit] = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
    expect(audit).toMatchObject({ action: 'content.created', resourceId: body.id })
    const [event] = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(event).toMatchObject({ type: 'content.created', data: { contentId: body.id } })
  })

  it('takes a document instead, and tells the same text as Markdown', async () => {
    const { create } = await scene()
    const bold = { type: 'text', text: 'bold', marks: [{ type: 'bold' }] }
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [bold] }] }
    const { body } = await create({ doc })
    expect(body.body).toBe('**bold**')
    expect(body.doc).toEqual(doc)
    expect((await create({ body: '**bold**' })).body.hash).toBe(body.hash)
  })

  it('begins empty when there is no text', async () => {
    const { create } = await scene()
    const { body } = await create()
    expect([body.body, body.wordCount, body.excerpt]).toEqual(['', 0, ''])
  })

  it('keeps HTML and script as text, in Markdown and in the document', async () => {
    const { create } = await scene()
    const html = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const { body } = await create({ title: html, body: `${html}\n\n[x](javascript:alert(1))` })
    expect(body.title).toBe(html)
    expect(body.doc.content?.[0]?.content).toEqual([{ type: 'text', text: html }])
    expect(JSON.stringify(body.doc)).not.toContain('"link"')
    expect(body.body).not.toMatch(/(?<!\\)<[a-z/]/)
  })

  const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
  it.each([
    ['title', { title: ' ' }],
    ['title', { title: 'x'.repeat(301) }],
    ['title', { title: 7 }],
    ['type', { type: 'poem' }],
    ['language', { language: 'xx' }],
    ['tags', { tags: Array(21).fill('x') }],
    ['tags.0', { tags: [''] }],
    ['body', { body: 'x'.repeat(200_001) }],
    ['body', { body: '[x'.repeat(100_000) }],
    ['body', { body: 'a\u0000b' }],
    ['doc', { body: 'x', doc: paragraph() }],
    ['doc', { doc: { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://x.example' } }] } }],
    ['doc', { doc: paragraph({ type: 'text', text: 'x', marks: [{ type: 'onclick' }] }) }],
    ['doc', { doc: paragraph({ type: 'text', text: '' }) }],
    ['doc', { doc: { type: 'doc' } }],
    ['doc', { doc: { type: 'paragraph' } }],
    [
      'doc',
      {
        doc: paragraph({
          type: 'text',
          text: 'x',
          marks: [{ type: 'link', attrs: { href: 'javascript:x' } }],
        }),
      },
    ],
    ['campaignId', { campaignId: 'absent' }],
    ['campaignId', { campaignId: 'a/b' }],
    ['runId', { runId: 'absent' }],
  ])('refuses a wrong %s and writes nothing', async (path, body) => {
    const { create, rows } = await scene()
    const refused = await create(body)
    expect([refused.status, (refused.body as unknown as Problem).fields?.[0]?.path]).toEqual([400, path])
    expect(await rows()).toEqual([])
  })

  it('is for those who write, and a run or a campaign of others is none', async () => {
    const { workspace, create } = await scene()
    const other = await scene()
    for (const role of ['reviewer', 'viewer'] as const) {
      const { token } = await workspace.person(role)
      const body = { type: 'ad', title: 'No' }
      expect((await request('POST', '/api/content', { as: token, body })).status).toBe(403)
    }
    const campaign = await request<{ id: string }>('POST', '/api/content/campaigns', {
      as: other.editor.token,
      body: { name: 'Theirs' },
    })
    expect((await create({ campaignId: campaign.body.id })).status).toBe(400)
  })

  it('makes one row of a repeated key, in sequence and in parallel', async () => {
    const { create, rows } = await scene()
    const headers = { 'idempotency-key': 'first' }
    const first = await create({}, headers)
    const again = await create({}, headers)
    expect([again.status, again.body]).toEqual([201, first.body])
    const other = await create({ title: 'Another' }, headers)
    expect([other.status, codeOf(other.body)]).toEqual([409, 'idempotency_conflict'])
    const twins = await Promise.all([1, 2, 3, 4, 5].map(() => create({}, { 'idempotency-key': 'second' })))
    expect(twins.map((twin) => twin.status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(twins.map((twin) => twin.body.id)).size).toBe(1)
    expect(await rows()).toHaveLength(2)
    expect((await create({}, { 'idempotency-key': 'ñ' })).status).toBe(400)
  })

  it('lets different people use the same key', async () => {
    const { workspace, create, rows } = await scene()
    const headers = { 'idempotency-key': 'same' }
    await create({}, headers)
    const { token: as } = await workspace.person('editor')
    await request('POST', '/api/content', { as, headers, body: { type: 'blog_post', title: 'A title' } })
    expect(await rows()).toHaveLength(2)
  })
})

describe('reading content', () => {
  it('knows nothing of another workspace', async () => {
    const { body } = await (await scene()).create()
    const { editor, save } = await scene()
    expect((await request('GET', `/api/content/${body.id}`, { as: editor.token })).status).toBe(404)
    expect((await request('GET', `/api/content/${body.id}/reviews`, { as: editor.token })).status).toBe(404)
    expect((await save(body.id, { title: 'Mine now' })).status).toBe(404)
    expect((await request('DELETE', `/api/content/${body.id}`, { as: editor.token })).status).toBe(404)
  })
})

describe('saving an edit', () => {
  it('changes what is given, and only that', async () => {
    const { create, save } = await scene()
    const { body: before } = await create({ body: 'Text', tags: ['a'] })
    const titled = await save(before.id, { title: 'New' })
    expect(titled.status).toBe(200)
    expect(titled.headers.get('etag')).toBe('"v2"')
    expect(titled.body).toMatchObject({ title: 'New', body: 'Text', tags: ['a'], version: 2 })
    expect(titled.body.hash).not.toBe(before.hash)
    const tagged = await save(before.id, { tags: ['b', 'b'] }, '"v2"')
    expect(tagged.body).toMatchObject({ tags: ['b'], hash: titled.body.hash, version: 3 })
    const written = await save(before.id, { body: 'Other text' }, '"v3"')
    expect(written.body).toMatchObject({ body: 'Other text', wordCount: 2, title: 'New' })
  })

  it('needs the version that was read, and of two at once one wins', async () => {
    const { create, save, editor } = await scene()
    const { id } = (await create()).body
    const bare = await request('PATCH', `/api/content/${id}`, { as: editor.token, body: { title: 'x' } })
    expect([bare.status, codeOf(bare.body)]).toEqual([428, 'precondition_required'])
    const stale = await save(id, { title: 'x' }, '"v9"')
    expect([stale.status, codeOf(stale.body)]).toEqual([412, 'precondition_failed'])
    expect((await save(id, { title: 'x' }, 'v1')).status).toBe(412)
    const both = await Promise.all([save(id, { title: 'One' }), save(id, { title: 'Two' })])
    expect(both.map((one) => one.status).sort()).toEqual([200, 412])
    expect((await save(id, { title: 'Whatever' }, '*')).status).toBe(200)
  })

  it('keeps all of several at once that are meant whatever the version', async () => {
    const { create, save } = await scene()
    const { id } = (await create()).body
    const all = await Promise.all(['a', 'b', 'c'].map((tag) => save(id, { tags: [tag] }, '*')))
    expect(all.map(({ status, body }) => [status, body.tags.length])).toEqual(Array(3).fill([200, 1]))
    expect(all.map(({ body }) => body.version).sort()).toEqual([2, 3, 4])
  })

  it('refuses nothing to change, an unknown campaign and a text too long', async () => {
    const { create, save, rows } = await scene()
    const { id } = (await create({ body: 'Stays' })).body
    for (const body of [{}, { campaignId: 'absent' }, { body: '[x'.repeat(100_000) }, { title: '' }])
      expect((await save(id, body)).status).toBe(400)
    expect((await rows())[0]).toMatchObject({ version: 1, body: 'Stays' })
  })

  it('marks a text of the offline composer, and no longer when another provider wrote it anew', async () => {
    const { workspace, editor, create, save } = await scene()
    const run = async (provider: string) => {
      const id = crypto.randomUUID()
      await db.insert(generationRun).values({
        id,
        workspaceId: workspace.id,
        userId: editor.userId,
        requestHash: id,
        type: 'blog_post',
        brief: briefSchema.parse({ what: 'Shoes', audience: 'Runners' }),
        seed: 1,
        provider,
        model: 'm',
        promptVersion: '1',
        outcome: 'completed',
        attempts: [],
        createdAt: 1,
      })
      return id
    }
    const made = await create({ runId: await run('embedded') })
    expect(made.body.offlineComposer).toBe(true)
    expect((await save(made.body.id, { title: 'By hand' })).body.offlineComposer).toBe(true)
    const other = await run('openai-compatible')
    expect((await save(made.body.id, { body: 'Anew', runId: other }, '"v2"')).body).toMatchObject({
      offlineComposer: false,
      runId: other,
    })
  })
})
