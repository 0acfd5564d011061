import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Template } from '#core/contracts/templates'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { auditLog, outbox } from '#worker/db/schema/index'

const PATH = '/api/templates'
const launch = {
  name: 'Launch note',
  type: 'email',
  framework: 'aida',
  channel: 'email',
  prompt: 'Write about {{ product }}{% if price %} at {{ price }}{% endif %}.',
  variables: [
    { name: 'product', label: 'Product', kind: 'text' },
    { name: 'price', label: 'Price', kind: 'number', required: false },
  ],
}
interface Fault {
  code: string
  fields: { path: string; message: string }[]
}

describe('own templates', () => {
  let workspace: TestWorkspace
  let editor: TestPerson
  beforeAll(async () => {
    workspace = await createWorkspace()
    editor = await workspace.person('editor')
  })
  const create = async (body: object = launch) =>
    (await request<Template>('POST', PATH, { as: editor.token, body })).body
  const update = (id: string, ifMatch: string | undefined, body: object = launch, as = editor.token) =>
    request<Template>('PUT', `${PATH}/${id}`, {
      as,
      body,
      headers: ifMatch ? { 'if-match': ifMatch } : {},
    })

  it('creates a template, with an audit row and an event', async () => {
    const answer = await request<Template>('POST', PATH, { as: editor.token, body: launch })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('etag')).toBe('"v1"')
    expect(answer.body).toMatchObject({ name: 'Launch note', language: 'en', builtIn: false, version: 1 })
    const { id } = answer.body
    expect((await request('GET', `${PATH}/${id}`, { as: editor.token })).body).toEqual(answer.body)
    const audits = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.workspaceId, workspace.id), eq(auditLog.resourceId, id)))
    expect(audits.map((row) => row.action)).toEqual(['template.created'])
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(events.map((row) => row.data)).toContainEqual({ templateId: id, name: 'Launch note' })
  })

  it('refuses a prompt that could not be rendered, and saves nothing', async () => {
    const id = (await create()).id
    const prompt = 'Hello\n{{ produkt }}'
    const made = await request<Fault>('POST', PATH, { as: editor.token, body: { ...launch, prompt } })
    expect([made.status, made.body.fields[0]?.path]).toEqual([400, 'prompt'])
    expect(made.body.fields[0]?.message).toContain('Line 2, column 4')
    expect((await update(id, '"v1"', { ...launch, prompt })).status).toBe(400)
    expect((await request<Template>('GET', `${PATH}/${id}`, { as: editor.token })).body.version).toBe(1)
  })

  it.each([
    ['type', { ...launch, type: 'sonnet' }],
    ['variables.0.name', { ...launch, variables: [{ name: 'Bad Name', label: 'x', kind: 'text' }] }],
    ['variables.0.choices', { ...launch, variables: [{ name: 'product', label: 'x', kind: 'choice' }] }],
    ['prompt', { ...launch, prompt: 'x'.repeat(10_001) }],
  ])('refuses a wrong %s, naming it', async (path, body) => {
    const answer = await request<Fault>('POST', PATH, { as: editor.token, body })
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, path])
  })

  it('changes a template over the version that was read', async () => {
    const { id } = await create()
    expect((await update(id, undefined)).status).toBe(428)
    const first = await update(id, '"v1"', { ...launch, name: 'Second' })
    expect([first.body.name, first.body.version, first.headers.get('etag')]).toEqual(['Second', 2, '"v2"'])
    expect((await update(id, '"v1"')).status).toBe(412)
    const both = await Promise.all([update(id, '"v2"'), update(id, '"v2"')])
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 412])
  })

  it('duplicates and deletes', async () => {
    const { id } = await create()
    const copy = await request<Template>('POST', `${PATH}/${id}/duplicate`, { as: editor.token })
    expect(copy.status).toBe(201)
    expect(copy.body).toMatchObject({ name: 'Launch note (2)', prompt: launch.prompt, version: 1 })
    expect((await request('DELETE', `${PATH}/${id}`, { as: editor.token })).status).toBe(204)
    expect((await request('GET', `${PATH}/${id}`, { as: editor.token })).status).toBe(404)
    expect((await request('GET', `${PATH}/${copy.body.id}`, { as: editor.token })).status).toBe(200)
  })

  it('renders with values, checked by kind', async () => {
    const { id } = await create()
    const render = (variables: object) =>
      request<{ text: string } & Fault>('POST', `${PATH}/${id}/render`, {
        as: editor.token,
        body: { variables },
      })
    expect((await render({ product: 'Lumen', price: 40 })).body).toEqual({ text: 'Write about Lumen at 40.' })
    expect((await render({ product: 'Lumen' })).body).toEqual({ text: 'Write about Lumen.' })
    const wrong = await render({ price: 'cheap', colour: 'red' })
    expect(wrong.status).toBe(400)
    expect(wrong.body.fields.map((field) => field.path).sort()).toEqual([
      'variables.colour',
      'variables.price',
      'variables.product',
    ])
  })

  it('answers a loop bomb with a problem, and goes on working', async () => {
    const loops = 9
    const prompt = `${'{% for a in list %}'.repeat(loops)}${'{% endfor %}'.repeat(loops)}`
    const variables = [{ name: 'list', label: 'List', kind: 'list' }]
    const { id } = await create({ ...launch, prompt, variables })
    const list = Array.from({ length: 50 }, () => 'x')
    const answer = await request<Fault>('POST', `${PATH}/${id}/render`, {
      as: editor.token,
      body: { variables: { list } },
    })
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, 'prompt'])
    expect((await request('GET', `${PATH}/${id}`, { as: editor.token })).status).toBe(200)
  })

  it('lets a viewer read and render, not write', async () => {
    const viewer = await workspace.person('viewer')
    const { id } = await create()
    const body = { variables: { product: 'Lumen' } }
    expect((await request('POST', `${PATH}/${id}/render`, { as: viewer.token, body })).status).toBe(200)
    expect((await request('POST', PATH, { as: viewer.token, body: launch })).status).toBe(403)
    expect((await update(id, '"v1"', launch, viewer.token)).status).toBe(403)
    expect((await request('DELETE', `${PATH}/${id}`, { as: viewer.token })).status).toBe(403)
    expect((await request('POST', `${PATH}/${id}/duplicate`, { as: viewer.token })).status).toBe(403)
  })

  it('answers a foreign template like an absent one', async () => {
    const { id } = await create()
    const { token } = await (await createWorkspace()).person('owner')
    expect((await request('GET', `${PATH}/${id}`, { as: token })).status).toBe(404)
    expect((await update(id, '*', launch, token)).status).toBe(404)
    expect((await request('DELETE', `${PATH}/${id}`, { as: token })).status).toBe(404)
    const body = { variables: { product: 'Lumen' } }
    expect((await request('POST', `${PATH}/${id}/render`, { as: token, body })).status).toBe(404)
    expect((await request('POST', `${PATH}/${id}/duplicate`, { as: token })).status).toBe(404)
    expect((await request('GET', `${PATH}/${id}`, { as: editor.token })).status).toBe(200)
  })

  it('answers a repeated key with the first template and makes no second', async () => {
    const other = await createWorkspace()
    const { token } = await other.person('editor')
    const headers = { 'idempotency-key': 'template-1' }
    const first = await request('POST', PATH, { as: token, body: launch, headers })
    const second = await request('POST', PATH, { as: token, body: launch, headers })
    expect(second.body).toEqual(first.body)
  })
})
