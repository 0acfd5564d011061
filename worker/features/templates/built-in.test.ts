import { beforeAll, describe, expect, it } from 'vitest'
import { briefSchema } from '#core/contracts/generation'
import type { Template } from '#core/contracts/templates'
import { compose } from '#core/domain/generation/compose'
import { factsOf } from '#core/domain/generation/instructions'
import { exampleValues } from '#core/domain/templates/example-values'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson } from '#test/harness/workspace'
import { BUILT_IN_TEMPLATES } from './built-in.ts'
import { checkPrompt } from './check-prompt.ts'
import { checkVariables } from './check-variables.ts'
import { engine } from './liquid-engine.ts'
import { renderLiquid } from './render-liquid.ts'

const PATH = '/api/templates'
const ID = 'builtin-aida-email-en'
interface Page {
  items: Template[]
  nextCursor: string | null
}
const rendered = ({ prompt, variables }: Template, only = variables) =>
  renderLiquid(prompt, checkVariables(variables, exampleValues(only)))

describe.each(BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const { type, framework, language, prompt, variables } = template

  it('passes the check of own templates and uses exactly what it asks for', () => {
    checkPrompt({ prompt, variables })
    const { globals } = engine.analyzeSync(engine.parse(prompt), { partials: false })
    expect(Object.keys(globals).sort()).toEqual(variables.map(({ name }) => name).sort())
  })

  it('renders with its examples, and without what is optional', () => {
    const bare = rendered(
      template,
      variables.filter(({ required }) => required),
    )
    for (const text of [rendered(template), bare])
      expect(text).not.toMatch(/\{[{%]|[%}]\}|undefined|\[object|^- [^:]+:\s*$|\n\n| {2}| [,.;]/m)
  })

  it('gives the offline composer facts to write from', () => {
    const instructions = rendered(template)
    const { facts, steps } = factsOf(instructions)
    expect(facts.length + steps.length).toBeGreaterThan(0)
    const brief = briefSchema.parse({ what: 'Nimbus', language })
    const { title, body } = compose({ type, brief, framework, voice: null, instructions, seed: 1 })
    expect(`${title}\n${body}`).not.toMatch(/\{|\}|undefined/)
    for (const step of type === 'ad' || type === 'social_post' ? [] : steps) expect(body).toContain(step)
  })
})

describe('built-in templates in a workspace', () => {
  let editor: TestPerson
  let own: Template[]
  beforeAll(async () => {
    editor = await (await createWorkspace()).person('editor')
    const body = { type: 'email', framework: 'aida', prompt: 'Write it.', description: 'Our house style.' }
    own = []
    for (const name of ['Autumn letter', 'Best of the year', 'Closing note'])
      own.push((await request<Template>('POST', PATH, { as: editor.token, body: { ...body, name } })).body)
  })
  const list = async (query: Record<string, string>) =>
    (await request<Page>('GET', `${PATH}?${new URLSearchParams(query)}`, { as: editor.token })).body
  const all = async (query: Record<string, string>) => {
    const items: Template[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page = await list({ ...query, ...(cursor && { cursor }) })
      items.push(...page.items)
      cursor = page.nextCursor
    }
    return items
  }

  it.each(['1', '2', '3', '7', '100'])('follow the own ones, each once, in pages of %s', async (limit) => {
    const query = limit === '1' ? { type: 'email', language: 'en' } : undefined
    const builtIns = BUILT_IN_TEMPLATES.filter(
      (one) => !query || (one.type === 'email' && one.language === 'en'),
    )
    const ids = (await all({ limit, ...query })).map(({ id }) => id)
    expect(ids).toEqual([...own, ...builtIns].map(({ id }) => id))
  })

  it('are filtered by type, language and framework', async () => {
    const items = await all({ type: 'email', language: 'es', framework: 'bab' })
    expect(items.map(({ id }) => id)).toEqual(['builtin-win-back-email-es'])
    const aida = await all({ type: 'email', language: 'en', framework: 'aida', limit: '2' })
    expect(aida.map(({ id }) => id)).toEqual([...own.map(({ id }) => id), ID])
  })

  it('are searched in name and description, whatever the case', async () => {
    const items = await all({ q: 'NEWSLETTER', limit: '1' })
    expect(items.map(({ id }) => id)).toEqual(['builtin-newsletter-email-en'])
    expect((await all({ q: 'house style' })).map(({ id }) => id)).toEqual(own.map(({ id }) => id))
    expect(await list({ q: 'zeppelin' })).toEqual({ items: [], nextCursor: null })
  })

  it('can be read, and neither changed nor deleted', async () => {
    const read = await request<Template>('GET', `${PATH}/${ID}`, { as: editor.token })
    expect(read.body).toMatchObject({ id: ID, builtIn: true, version: 1, updatedAt: null })
    const { name, type, prompt, variables } = read.body
    const change = await request<{ code: string }>('PUT', `${PATH}/${ID}`, {
      as: editor.token,
      body: { name, type, prompt, variables },
      headers: { 'if-match': '"v1"' },
    })
    expect([change.status, change.body.code]).toEqual([409, 'conflict'])
    const gone = await request<{ code: string }>('DELETE', `${PATH}/${ID}`, { as: editor.token })
    expect([gone.status, gone.body.code]).toEqual([409, 'conflict'])
  })

  it('are rendered with values', async () => {
    const variables = { situation: 'Types figures', result: 'Save a day', link: 'https://example.com/' }
    const { body } = await request<{ text: string }>('POST', `${PATH}/${ID}/render`, {
      as: editor.token,
      body: { variables },
    })
    expect(body.text).toContain('- Result: Save a day\n- Link: https://example.com/\n')
  })

  it('become an own one by duplicating, which can be changed and stands before them', async () => {
    const { token } = await (await createWorkspace()).person('editor')
    const copy = await request<Template>('POST', `${PATH}/${ID}/duplicate`, { as: token })
    expect(copy.status).toBe(201)
    const original = BUILT_IN_TEMPLATES.find(({ id }) => id === ID)
    const { name, type, framework, language, prompt, variables } = copy.body
    expect(original).toMatchObject({ name, type, framework, language, prompt, variables })
    expect(copy.body).toMatchObject({ builtIn: false, version: 1 })
    const change = await request<Template>('PUT', `${PATH}/${copy.body.id}`, {
      as: token,
      body: { name: 'Ours', type, prompt, variables },
      headers: { 'if-match': '"v1"' },
    })
    expect([change.status, change.body.name]).toEqual([200, 'Ours'])
    const page = await request<Page>('GET', `${PATH}?limit=1`, { as: token })
    expect(page.body.items[0]).toMatchObject({ id: copy.body.id, name: 'Ours' })
  })
})
