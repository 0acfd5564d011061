import { describe, expect, it } from 'vitest'
import { briefSchema } from '../../contracts/generation.ts'
import type { TemplateVariable } from '../../contracts/templates.ts'
import { AppError, invalid } from '../../errors.ts'
import { completeMapping, type RowPlan, requestOfRow } from './map-row.ts'
import { readTable } from './read-table.ts'
import { resultTable } from './result-table.ts'
import { faultOfRefusal, faultWords, readFaults, rowFault, writeFaults } from './row-fault.ts'

const fault = (given: Parameters<typeof readTable>[0]) => {
  try {
    return expect.unreachable(JSON.stringify(readTable(given)))
  } catch (error) {
    return error
  }
}
const refusal = (path: string, message: RegExp) => ({
  code: 'invalid_input',
  details: { fields: [{ path, message: expect.stringMatching(message) }] },
})

describe('a table for a bulk run', () => {
  it('may be a CSV or records', () => {
    const table = {
      columns: ['what', 'price'],
      rows: [
        ['Lamp', '40'],
        ['Chair', ''],
      ],
    }
    expect(readTable({ csv: '\ufeffwhat, price \r\nLamp,40\r\nChair\r\n' })).toEqual(table)
    expect(readTable({ rows: [{ what: 'Lamp', price: 40 }, { what: 'Chair' }] })).toEqual(table)
  })

  it.each<[string, Parameters<typeof readTable>[0], RegExp, string]>([
    ['nothing', {}, /Give a CSV/, 'csv'],
    ['both', { csv: 'a\nb', rows: [{ a: 'b' }] }, /either/, 'rows'],
    ['a header alone', { csv: 'what\n' }, /no rows/, 'csv'],
    ['an open quote', { csv: 'what\n"x' }, /Line 2/, 'csv'],
    ['a nameless column', { csv: 'what,\nx,y' }, /needs a name/, 'csv'],
    ['a column twice', { csv: 'What,what\nx,y' }, /same name/, 'csv'],
    ['a row that is too long', { csv: 'what\nx,y' }, /Row 1 has 2 cells/, 'csv'],
    ['a cell that is too long', { csv: `what\n${'x'.repeat(5001)}` }, /Row 1 has a cell/, 'csv'],
    ['100,001 rows', { csv: `what\n${'x\n'.repeat(100_001)}` }, /at most 10,000/, 'csv'],
    [
      '10,001 records',
      { rows: Array.from({ length: 10_001 }, () => ({ what: 'x' })) },
      /10,001 rows; a run takes at most 10,000/,
      'rows',
    ],
  ])('of %s is refused', (_, given, message, path) => {
    expect(fault(given)).toMatchObject(refusal(path, message))
  })
})

const variable = (name: string, kind: TemplateVariable['kind'], part: Partial<TemplateVariable> = {}) => ({
  ...{ name, kind, label: name, required: true, example: '' },
  ...part,
})

const plan = (part: Partial<RowPlan> = {}): RowPlan => ({
  ...{
    type: 'ad',
    brief: briefSchema.parse({ what: 'x', audience: 'everyone' }),
    templateId: null,
    brandVoiceId: null,
  },
  ...{ knowledge: null, provider: null, columns: ['Product', 'Key points', 'Tone'], variables: [] },
  mapping: { Product: 'what', 'Key points': 'keyPoints', Tone: 'tone' },
  ...part,
})

describe('a row', () => {
  it('becomes a brief: its cells over what all rows share', () => {
    const request = requestOfRow(plan(), ['Lamp', 'Dims; Saves energy', 'Playful'])
    expect(request).toMatchObject({
      ok: true,
      input: {
        brief: { what: 'Lamp', keyPoints: ['Dims', 'Saves energy'], tone: 'playful', audience: 'everyone' },
      },
    })
  })

  it('fills a template’s variables by their kind', () => {
    const variables = [variable('items', 'list'), variable('price', 'number')]
    const mapping = { Items: 'variables.items', Price: 'variables.price' }
    const request = requestOfRow(
      plan({ columns: ['Items', 'Price'], mapping, variables, templateId: 't1' }),
      ['a|b', '4,5'],
    )
    expect(request).toMatchObject({ ok: true, input: { variables: { items: ['a', 'b'], price: 4.5 } } })
  })

  it('that does not fit says what is wrong', () => {
    const faultsOf = (cells: string[], part: Partial<RowPlan> = {}) => {
      const request = requestOfRow(plan(part), cells)
      return request.ok ? [] : request.faults
    }
    expect(faultsOf(['Lamp', '', 'sarcastic'])).toMatchObject([
      { code: 'choice', field: 'tone', choices: expect.arrayContaining(['playful']) },
    ])
    const empty = { ...plan().brief, what: '' }
    expect(faultsOf(['', '', ''], { brief: empty })).toMatchObject([{ code: 'required', field: 'what' }])
    expect(faultsOf(['Lamp', 'x'.repeat(301), ''])).toMatchObject([
      { code: 'too_long', field: 'keyPoints', number: 300 },
    ])
    const variables = [
      variable('price', 'number'),
      variable('size', 'choice', { choices: ['S', 'L'] }),
      variable('link', 'link'),
      variable('note', 'text'),
    ]
    const mapping = Object.fromEntries(variables.map(({ name }) => [name, `variables.${name}`]))
    const columns = ['Product', ...Object.keys(mapping)]
    const template = {
      ...{ templateId: 't1', variables, columns },
      mapping: { Product: 'what', ...mapping },
    }
    expect(faultsOf(['Lamp', 'cheap', 'M', 'javascript:1', 'a'], template)).toMatchObject([
      { code: 'not_number', field: 'variables.price' },
      { code: 'choice', field: 'variables.size', choices: ['S', 'L'] },
      { code: 'not_link', field: 'variables.link' },
    ])
    expect(faultsOf(['Lamp', '4,50', 'S', 'https://a.example', ''], template)).toMatchObject([
      { code: 'required', field: 'variables.note', message: 'Required.' },
    ])
  })
})

describe('why a row has no text', () => {
  it.each([
    [invalid('brief.language', 'Nobody writes it.'), { code: 'language', field: 'language' }],
    [invalid('templateId', 'There is no such template.'), { code: 'gone', field: 'templateId' }],
    [invalid('knowledge.0', 'There is no such source.'), { code: 'gone', field: 'knowledge' }],
    [invalid('provider', 'Not configured.'), { code: 'no_writer', field: null }],
    [new AppError('provider_unavailable', 'None.'), { code: 'no_writer', field: null }],
    [invalid('variables.note', 'Odd.'), { code: 'unfit', field: 'variables.note' }],
    [new AppError('conflict', 'Not now.'), { code: 'unfit', field: null, message: 'Not now.' }],
  ])('is a code, its part and English words: %s', (error, fault) => {
    expect(faultOfRefusal(error)).toMatchObject(fault)
  })

  it('is kept, and reads in one line; words that were kept before there were codes read as they are', () => {
    const faults = [
      rowFault('required', 'Required.', { field: 'what' }),
      rowFault('writer_status', 'The provider answered with HTTP 503.', { number: 503 }),
    ]
    expect(readFaults(writeFaults(faults))).toEqual(faults)
    expect(faultWords(faults)).toBe('what: Required. The provider answered with HTTP 503.')
    expect(faultWords(readFaults('It was stopped.'))).toBe('It was stopped.')
    expect(readFaults(null)).toEqual([])
  })
})

describe('the mapping', () => {
  it('finds columns called like a target or a variable, the asked ones first', () => {
    const columns = ['What', 'key_points', 'Product Name', 'Note']
    expect(completeMapping(columns, { Note: 'audience' }, [{ name: 'product_name' }])).toEqual({
      ...{
        What: 'what',
        key_points: 'keyPoints',
        'Product Name': 'variables.product_name',
        Note: 'audience',
      },
    })
    expect(completeMapping(['what', 'x'], { x: 'what' }, [])).toEqual({ x: 'what' })
  })

  it('knows what the columns are called in Spanish, with or without their accents', () => {
    const columns = ['Tema', 'Publico', 'Puntos clave', 'Llamada a la acción', 'Tono', 'Idioma', 'Precio']
    expect(completeMapping(columns, {}, [])).toEqual({
      ...{ Tema: 'what', Publico: 'audience', 'Puntos clave': 'keyPoints', Tono: 'tone', Idioma: 'language' },
      'Llamada a la acción': 'callToAction',
    })
  })

  it('prefers a target and a variable called exactly so', () => {
    expect(completeMapping(['about', 'what'], {}, [])).toEqual({ what: 'what' })
    expect(completeMapping(['tema'], {}, [{ name: 'tema' }])).toEqual({ tema: 'variables.tema' })
  })
})

describe('the result', () => {
  it('has the rows as they came, the texts, and a column for each part', () => {
    const row = { cells: ['Lamp'], status: 'done', title: 'T', body: 'B', error: null, contentId: 'c1' }
    const table = resultTable(
      ['what'],
      [
        { ...row, fields: { headlines: ['a', 'b', 'c'], descriptions: ['d', 'e'] } },
        {
          ...row,
          status: 'failed',
          title: '',
          body: '',
          fields: null,
          error: 'what: Required.',
          contentId: null,
        },
      ],
    )
    expect(table[0]).toEqual([
      ...['what', 'marquee_status', 'marquee_title', 'marquee_text'],
      ...[
        'headlines_1',
        'headlines_2',
        'headlines_3',
        'descriptions_1',
        'descriptions_2',
        'marquee_content',
        'marquee_error',
      ],
    ])
    expect(table[1]).toEqual(['Lamp', 'done', 'T', 'B', 'a', 'b', 'c', 'd', 'e', 'c1', ''])
    expect(table[2]).toEqual(['Lamp', 'failed', '', '', '', '', '', '', '', '', 'what: Required.'])
  })
})
