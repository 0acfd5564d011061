import { describe, expect, it } from 'vitest'
import { FIELD_TYPES, fieldsSchemaFor } from '../../../contracts/fields.ts'
import { briefSchema, CHANNELS } from '../../../contracts/generation.ts'
import { FRAMEWORKS } from '../../../contracts/templates.ts'
import { BRIEFS } from '../sample-briefs.ts'
import { composeFields } from './compose-fields.ts'
import { readFields } from './read-fields.ts'
import { renderFields } from './render-fields.ts'
import { salvageFields } from './salvage-fields.ts'

const ad = fieldsSchemaFor('ad', 'google_ads')
const fields = {
  headlines: ['Fresh on Tuesday', 'From Huila', 'Only 120 kg'],
  descriptions: ['One.', 'Two.'],
}

describe('fields a model wrote', () => {
  it.each([
    JSON.stringify(fields),
    `\`\`\`json\n${JSON.stringify(fields)}\n\`\`\``,
    `Here you are:\n${JSON.stringify(fields)}\nGood luck!`,
  ])('are read from %j', (text) => expect(ad && readFields(ad, text)).toEqual({ ok: true, fields }))

  it.each([
    ['Sorry, no.', /no JSON/],
    ['{"headlines": [', /no JSON|not valid/],
    ['{"headlines": ["a"], "descriptions": ["b", "c"]}', /headlines/],
    [JSON.stringify({ ...fields, headlines: ['x'.repeat(31), 'b', 'c'] }), /headlines\.0/],
    ['[1]', /no JSON/],
    ['{}', /headlines/],
  ])('that do not fit say what to mend: %j', (text, problem) => {
    const read = ad && readFields(ad, text)
    expect(read).toMatchObject({ ok: false, problem: expect.stringMatching(problem) })
  })
})

describe('what a model wrote though its parts do not fit', () => {
  it.each([
    ['prose stays', 'I would rather write prose. ', 'I would rather write prose.'],
    [
      'a part that is too long',
      '```json\n{"headlines":["One","Two that is too long"],"descriptions":["Said \\"so\\"\\u2026"]}\n```',
      '**Headlines**\n\n- One\n- Two that is too long\n\n**Descriptions**\n\nSaid "so"…',
    ],
    ['parts of other names', '{"ad":{"title":"T","n":3,"line":""}}', '**title**\n\nT'],
    ['an answer cut off in a part', '{"headline":"Half a wo', '**Headline**\n\nHalf a wo'],
    ['an answer cut off in a sign', '{"headline":"Caf\\u00', '**Headline**\n\nCaf'],
    ['an object without words', '{}', '{}'],
  ])('%s', (_, text, words) => expect(salvageFields(text, 'en')).toBe(words))

  it('has the names of its parts in its language', () => {
    expect(salvageFields('{"headline":"Hola"}', 'es')).toBe('**Título**\n\nHola')
  })
})

describe('the composer’s fields', () => {
  const briefs = Object.values(BRIEFS)

  it.each(FIELD_TYPES)('fit their schema in every channel, framework and language: %s', (type) => {
    for (const [at, sample] of briefs.entries())
      for (const channel of [undefined, ...CHANNELS]) {
        const brief = briefSchema.parse({ ...sample, channel })
        const framework = FRAMEWORKS[at % FRAMEWORKS.length] ?? 'direct'
        const made = composeFields({ type, brief, framework, voice: null, instructions: '', seed: at })
        const parsed = fieldsSchemaFor(type, channel)?.safeParse(made)
        expect(parsed?.error?.issues ?? [], JSON.stringify(made)).toEqual([])
      }
  })

  it('are none for a type that is one text', () => {
    const brief = briefSchema.parse({ what: 'Coffee' })
    expect(
      composeFields({
        type: 'blog_post',
        brief,
        framework: 'direct',
        voice: null,
        instructions: '',
        seed: 1,
      }),
    ).toBeNull()
    expect(fieldsSchemaFor('blog_post', undefined)).toBeNull()
  })
})

describe('fields as a text', () => {
  it('have a title and Markdown', () => {
    expect(renderFields(fields, 'es')).toEqual({
      title: 'Fresh on Tuesday',
      body: '**Títulos**\n\n- Fresh on Tuesday\n- From Huila\n- Only 120 kg\n\n**Descripciones**\n\n- One.\n- Two.',
    })
    expect(renderFields({ subject: 'S', preheader: 'P', body: 'B' }, 'en')).toEqual({
      title: 'S',
      body: '**Preheader:** P\n\nB',
    })
    expect(renderFields({ text: 'Hi there.', hashtags: ['a', '#b'] }, 'en').body).toBe('Hi there.\n\n#a #b')
    expect(renderFields({ text: 'x '.repeat(60) }, 'en').title).toMatch(/…$/)
  })
})
