import { describe, expect, it } from 'vitest'
import { briefSchema } from '../../contracts/generation.ts'
import { completeMapping, type RowPlan, requestOfRow } from './map-row.ts'
import { readTable } from './read-table.ts'
import { resultTable } from './result-table.ts'

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
    const variables = [
      { name: 'items', kind: 'list' as const },
      { name: 'price', kind: 'number' as const },
    ]
    const mapping = { Items: 'variables.items', Price: 'variables.price' }
    const request = requestOfRow(
      plan({ columns: ['Items', 'Price'], mapping, variables, templateId: 't1' }),
      ['a|b', '4,5'],
    )
    expect(request).toMatchObject({ ok: true, input: { variables: { items: ['a', 'b'], price: 4.5 } } })
  })

  it('that does not fit says what is wrong', () => {
    expect(requestOfRow(plan(), ['Lamp', '', 'sarcastic'])).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^tone: /),
    })
    const empty = plan({ brief: { ...plan().brief, what: '' } })
    expect(requestOfRow(empty, ['', '', ''])).toMatchObject({ ok: false, error: 'what: Required.' })
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
