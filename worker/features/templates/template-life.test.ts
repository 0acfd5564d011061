import { beforeAll, describe, expect, it } from 'vitest'
import type { Revision } from '#core/contracts/revisions'
import type { Template, TemplateFile, TemplateInput, TemplateUsage } from '#core/contracts/templates'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson, type TestWorkspace } from '#test/harness/workspace'

const PATH = '/api/templates'
const launch = {
  name: 'Launch note',
  type: 'email',
  prompt: 'Write about {{ product }}.',
  variables: [{ name: 'product', label: 'Product', kind: 'text', example: 'Lumen' }],
  limits: { subject: 40 },
}
interface Fault {
  code: string
  fields: { path: string; message: string }[]
}

let workspace: TestWorkspace
let editor: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
})
const call = <T>(method: string, path: string, body?: unknown, as = editor.token) =>
  request<T & Fault>(method, `${PATH}${path}`, { as, ...(body !== undefined && { body }) })
const create = async (part: object = {}) => (await call<Template>('POST', '', { ...launch, ...part })).body
const change = (id: string, part: object) =>
  request<Template>('PUT', `${PATH}/${id}`, {
    as: editor.token,
    body: { ...launch, ...part },
    headers: { 'if-match': '*' },
  })

describe('versions of a template', () => {
  it('are kept with each change, read, and restored as the newest', async () => {
    const { id } = await create()
    await change(id, { prompt: 'Tell of {{ product }}.', limits: {} })
    const list = await call<{ items: Revision[] }>('GET', `/${id}/versions`)
    expect(list.body.items.map(({ version }) => version)).toEqual([2, 1])
    const first = await call<TemplateInput>('GET', `/${id}/versions/1`)
    expect(first.body).toMatchObject({ prompt: launch.prompt, limits: { subject: 40 } })
    const restored = await call<Template>('POST', `/${id}/versions/1/restore`)
    expect(restored.body).toMatchObject({ prompt: launch.prompt, version: 3 })
    expect((await call<Template>('GET', `/${id}`)).body).toEqual(restored.body)
  })

  it('are none for a built-in one', async () => {
    expect((await call('GET', '/builtin-aida-email-en/versions')).status).toBe(404)
    expect((await call('POST', '/builtin-aida-email-en/versions/1/restore')).status).toBe(409)
  })
})

describe('the archive', () => {
  const names = async (query: string) =>
    (await call<{ items: Template[] }>('GET', `?q=retired&${query}`)).body.items.map(({ name }) => name)

  it('takes a template out of the lists and gives it back', async () => {
    const { id } = await create({ name: 'Retired letter' })
    const archived = await call<Template>('POST', `/${id}/archive`)
    expect(archived.body).toMatchObject({ version: 1, archivedAt: expect.any(String) })
    expect([await names(''), await names('archived=true')]).toEqual([[], ['Retired letter']])
    expect((await call<Template>('POST', `/${id}/render`, { variables: { product: 'x' } })).status).toBe(200)
    expect((await call<Template>('POST', `/${id}/unarchive`)).body.archivedAt).toBeNull()
    expect([await names(''), await names('archived=true')]).toEqual([['Retired letter'], []])
  })

  it('holds own templates alone', async () => {
    expect((await call('POST', '/builtin-aida-email-en/archive')).status).toBe(409)
    const viewer = await workspace.person('viewer')
    const { id } = await create()
    expect((await call('POST', `/${id}/archive`, undefined, viewer.token)).status).toBe(403)
  })
})

describe('a loop without end', () => {
  it('is not saved', async () => {
    const prompt = '{% for a in (1..1000) %}{% for b in (1..1000) %}.{% endfor %}{% endfor %}'
    const { status, body } = await call<Template>('POST', '', { ...launch, name: 'Endless', prompt })
    expect([status, body.fields[0]?.path]).toEqual([400, 'prompt'])
    const { body: listed } = await call<{ items: Template[] }>('GET', '?q=Endless')
    expect(listed.items).toEqual([])
  })
})

describe('a preview', () => {
  const preview = (part: object) =>
    call<{ text: string }>('POST', '/preview', { ...launch, values: { product: 'Lumen' }, ...part })

  it('renders what is not saved, with its limits', async () => {
    expect((await preview({})).body.text).toBe(
      'Write about Lumen.\nLimits: a subject of at most 40 characters.',
    )
  })

  it.each([
    ['an undeclared name', { prompt: '{{ prodct }}' }, /Line 1, column 4/],
    ['a file that includes itself', { prompt: '{% include "self" %}' }, /include/],
    ['a rendering of itself', { prompt: '{% render "self" %}' }, /render/],
    [
      'a loop without end',
      { prompt: '{% for a in (1..100000000) %}{% for b in (1..100000000) %}x{% endfor %}{% endfor %}' },
      /memory|steps/,
    ],
  ])('refuses %s, naming the place', async (_, part, reason) => {
    const { status, body } = await preview(part)
    expect([status, body.fields[0]?.path]).toEqual([400, 'prompt'])
    expect(body.fields[0]?.message).toMatch(reason)
  })
})

describe('templates as a file', () => {
  const file = (templates: unknown[]) => ({ format: 'marquee.templates', version: 1, templates })

  it('go out and come back in another workspace as they were', async () => {
    const made = [await create({ name: 'Going out A' }), await create({ name: 'Going out B', limits: {} })]
    const ids = [...made.map(({ id }) => id), 'builtin-aida-email-es'].join(',')
    const out = await call<TemplateFile>('GET', `/export?ids=${ids}`)
    expect(out.headers.get('content-disposition')).toContain('templates.json')
    const other = await (await createWorkspace()).person('editor')
    const back = await call<{ items: Template[] }>('POST', '/import', out.body, other.token)
    expect(back.status).toBe(201)
    expect(back.body.items.map(({ name, version, builtIn }) => [name, version, builtIn])).toEqual([
      ['Going out A', 1, false],
      ['Going out B', 1, false],
      [out.body.templates[2]?.name, 1, false],
    ])
    const again = await call<TemplateFile>('GET', '/export', undefined, other.token)
    expect(again.body.templates).toHaveLength(3)
    for (const template of out.body.templates) expect(again.body.templates).toContainEqual(template)
  })

  it.each([
    ['format', { ...file([launch]), format: 'other' }],
    ['templates', file([])],
    ['templates', file(Array.from({ length: 101 }, () => launch))],
    ['templates.1.name', file([launch, { ...launch, name: '' }])],
    [
      'templates.1.variables.0.kind',
      file([launch, { ...launch, variables: [{ name: 'a', label: 'A', kind: 'x' }] }]),
    ],
    ['templates.1.prompt', file([launch, { ...launch, prompt: '{{ nobody }}' }])],
    [
      'templates.0.variables.1.name',
      file([{ ...launch, variables: [...launch.variables, ...launch.variables] }]),
    ],
  ])('with a wrong %s bring nothing, and say so', async (path, body) => {
    const other = await (await createWorkspace()).person('editor')
    const answer = await call('POST', '/import', body, other.token)
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, path])
    const left = await call<{ items: Template[] }>('GET', '?q=Launch%20note', undefined, other.token)
    expect(left.body.items).toEqual([])
  })

  it('of another workspace are not given out', async () => {
    const { id } = await create()
    const stranger = await (await createWorkspace()).person('owner')
    const answer = await call('GET', `/export?ids=${id}`, undefined, stranger.token)
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, 'ids'])
  })

  it('a hundred at once are one change', async () => {
    const other = await (await createWorkspace()).person('editor')
    const many = file(Array.from({ length: 100 }, (_, at) => ({ ...launch, name: `Many ${at}` })))
    expect((await call<{ items: Template[] }>('POST', '/import', many, other.token)).body.items).toHaveLength(
      100,
    )
  })
})

describe('usage', () => {
  it('counts the runs of this workspace', async () => {
    const { id } = await create()
    const run = { type: 'email', brief: { what: 'Lumen' }, provider: 'embedded', templateId: id }
    for (const product of ['a', 'b'])
      await request('POST', '/api/content/generate', {
        as: editor.token,
        body: { ...run, variables: { product } },
      })
    const { body } = await call<TemplateUsage>('GET', '/usage')
    expect(body.items.find(({ templateId }) => templateId === id)).toMatchObject({ runs: 2 })
    const stranger = await (await createWorkspace()).person('owner')
    expect((await call<TemplateUsage>('GET', '/usage', undefined, stranger.token)).body.items).toEqual([])
  })
})
