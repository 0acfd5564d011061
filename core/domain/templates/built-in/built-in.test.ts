import { Liquid } from 'liquidjs'
import { describe, expect, it } from 'vitest'
import { CONTENT_TYPES } from '../../../contracts/content.ts'
import { briefSchema } from '../../../contracts/generation.ts'
import {
  FRAMEWORKS,
  type Template,
  templateSchema,
  type VariableValues,
} from '../../../contracts/templates.ts'
import { compose } from '../../generation/compose.ts'
import { BUILT_IN_TEMPLATES, findBuiltInTemplate } from './index.ts'

const engine = new Liquid({ strictFilters: true, strictVariables: true, ownPropertyOnly: true })
const all = BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const)

function examples(
  { variables }: Template,
  only: (required: boolean) => boolean = () => true,
): VariableValues {
  const given = variables.filter(({ required }) => only(required))
  return Object.fromEntries(
    given.map(({ name, kind, example }) => {
      if (kind === 'number') return [name, Number(example)]
      return [name, kind === 'list' ? example.split(/;\s*/) : example]
    }),
  )
}
const render = (template: Template, values: VariableValues) =>
  new Liquid().parseAndRenderSync(template.prompt, values)

describe('the built-in templates', () => {
  it('are at least 48, each in both languages with the same variables', () => {
    const english = BUILT_IN_TEMPLATES.filter(({ language }) => language === 'en')
    expect(english.length).toBeGreaterThanOrEqual(48)
    for (const { id, type, framework, variables } of english) {
      const spanish = findBuiltInTemplate(id.replace(/-en$/, '-es'))
      expect(spanish).toMatchObject({ type, framework, language: 'es' })
      expect(spanish?.variables.map(({ name, kind, required }) => [name, kind, required])).toEqual(
        variables.map(({ name, kind, required }) => [name, kind, required]),
      )
    }
    expect(BUILT_IN_TEMPLATES).toHaveLength(english.length * 2)
  })

  it('have ids and names of their own', () => {
    expect(new Set(BUILT_IN_TEMPLATES.map(({ id }) => id)).size).toBe(BUILT_IN_TEMPLATES.length)
    for (const language of ['en', 'es'])
      for (const type of CONTENT_TYPES) {
        const names = BUILT_IN_TEMPLATES.filter((one) => one.language === language && one.type === type).map(
          ({ name }) => name,
        )
        expect(names.length).toBeGreaterThanOrEqual(4)
        expect(new Set(names).size).toBe(names.length)
      }
  })

  it('cover every framework', () => {
    expect(new Set(BUILT_IN_TEMPLATES.map(({ framework }) => framework))).toEqual(new Set(FRAMEWORKS))
  })

  it('are found by id, and nothing else is', () => {
    expect(findBuiltInTemplate('builtin-aida-email-en')?.name).toBeTruthy()
    for (const id of ['nothing', '', 'constructor', '__proto__'])
      expect(findBuiltInTemplate(id)).toBeUndefined()
  })
})

describe.each(all)('%s', (_, template) => {
  it('keeps the contract', () => {
    expect(templateSchema.parse(template)).toEqual(template)
    for (const { example } of template.variables) expect(example).not.toBe('')
  })

  it('uses exactly the variables it declares', () => {
    const used = Object.keys(engine.analyzeSync(engine.parse(template.prompt), { partials: false }).globals)
    expect(used.sort()).toEqual(template.variables.map(({ name }) => name).sort())
  })

  it('renders its examples, with and without the optional ones', () => {
    const full = render(template, examples(template))
    const bare = render(
      template,
      examples(template, (required) => required),
    )
    for (const text of [full, bare]) expect(text).not.toMatch(/\{[{%]|[%}]\}|undefined|^- [^:]+:\s*$/m)
    for (const value of Object.values(examples(template)).flat())
      expect(full.toLowerCase()).toContain(String(value).toLowerCase())
  })

  it('gives the composer something to write from', () => {
    const brief = briefSchema.parse({ what: 'Nimbus', language: template.language })
    const instructions = render(template, examples(template))
    const { type, framework } = template
    const bodies = [0, 1, 2].map((seed) =>
      compose({ type, brief, framework, voice: null, instructions, seed }),
    )
    for (const { title, body } of bodies) expect(`${title}\n${body}`).not.toMatch(/\{|\}|undefined/)
  })
})
