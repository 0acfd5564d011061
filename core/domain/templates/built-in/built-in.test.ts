import { describe, expect, it } from 'vitest'
import { CONTENT_TYPES } from '../../../contracts/content.ts'
import { FRAMEWORKS, templateSchema } from '../../../contracts/templates.ts'
import { exampleValues } from '../example-values.ts'
import { ENGLISH_TEMPLATES } from './en/index.ts'
import { SPANISH_TEMPLATES } from './es/index.ts'
import { BUILT_IN_TEMPLATES, findBuiltInTemplate } from './index.ts'

describe('built-in templates', () => {
  it('are at least 48 for each language, with ids of their own', () => {
    const ids = BUILT_IN_TEMPLATES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id.endsWith('-en')).length).toBeGreaterThanOrEqual(48)
    expect(ids).toContain('builtin-aida-email-en')
    expect(ids).toContain('builtin-aida-email-es')
    expect(ids.filter((id) => !id.startsWith('builtin-'))).toEqual([])
  })

  it.each(['en', 'es'])('serve every content type and framework in %s', (language) => {
    const own = BUILT_IN_TEMPLATES.filter((template) => template.language === language)
    expect(new Set(own.map(({ type }) => type))).toEqual(new Set(CONTENT_TYPES))
    expect(new Set(own.map(({ framework }) => framework))).toEqual(new Set(FRAMEWORKS))
    expect(new Set(own.map(({ name }) => name)).size).toBe(own.length)
  })

  it.each(CONTENT_TYPES)('ask the same in both languages for a %s', (type) => {
    const shapes = [ENGLISH_TEMPLATES, SPANISH_TEMPLATES].map((set) =>
      Object.entries(set[type]).map(([key, { framework, variables }]) => ({
        key,
        framework,
        variables: variables.map(({ name, kind, required, choices = [] }) => ({
          ...{ name, kind, required, choices: choices.length },
        })),
      })),
    )
    expect(shapes[1]).toEqual(shapes[0])
  })

  it('say something else in each language', () => {
    const english = BUILT_IN_TEMPLATES.filter(({ language }) => language === 'en')
    const same = english.filter(({ id, prompt, description }) => {
      const other = findBuiltInTemplate(id.replace(/-en$/, '-es'))
      return !other || other.prompt === prompt || other.description === description
    })
    expect(same).toEqual([])
  })

  it.each(BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s satisfies the contract, and each example fits its variable',
    (_, template) => {
      expect(templateSchema.parse(template)).toEqual(template)
      expect(Object.keys(exampleValues(template.variables))).toEqual(
        template.variables.map(({ name }) => name),
      )
      for (const { kind, example, choices } of template.variables)
        if (kind === 'choice') expect(choices).toContain(example)
    },
  )

  it('carry the channel they are written for, the same in both languages', () => {
    const channelOf = (id: string) => findBuiltInTemplate(id)?.channel
    expect(channelOf('builtin-x-launch-social-post-en')).toBe('x')
    expect(channelOf('builtin-instagram-before-after-social-post-es')).toBe('instagram')
    expect(channelOf('builtin-search-fab-ad-es')).toBe('google_ads')
    expect(channelOf('builtin-facebook-aida-ad-en')).toBe('facebook')
    expect(channelOf('builtin-aida-email-en')).toBe('email')
    for (const { id, channel } of BUILT_IN_TEMPLATES)
      expect([id, channelOf(id.replace(/-e[ns]$/, '-es'))]).toEqual([id, channel])
    // Those that serve several places leave the choice to the brief.
    const open = BUILT_IN_TEMPLATES.filter(({ channel }) => channel === null).map(({ id }) => id)
    expect(open.filter((id) => id.endsWith('-en'))).toEqual([
      'builtin-customer-result-social-post-en',
      'builtin-retargeting-ad-en',
    ])
  })

  it('are found by id', () => {
    expect(findBuiltInTemplate('builtin-aida-email-es')?.language).toBe('es')
    for (const id of ['builtin-none', '', 'constructor', '__proto__'])
      expect(findBuiltInTemplate(id)).toBeUndefined()
  })
})
