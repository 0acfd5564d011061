import { describe, expect, it } from 'vitest'
import { rowsToContents } from '#core/domain/transfer/columns'
import { CONTENTS_FAULTS, readCsv } from '#core/domain/transfer/csv'
import en from '../../locales/en/transfer.json'
import es from '../../locales/es/transfer.json'
import { formatOf, prepare } from './import-file.ts'

const defaults = { type: 'ad', language: 'en' } as const

describe('a file to import', () => {
  it.each([
    ['notes.md', 'markdown'],
    ['page.HTM', 'html'],
    ['table.csv', 'csv'],
    ['photo.png', null],
    ['README', null],
  ])('%s: %s', (name, format) => expect(formatOf(name)).toBe(format))

  it('is cut into parts of fifty rows, with every cell as it was', () => {
    const rows = Array.from({ length: 120 }, (_, at) => `"row ${at}","=1;""a""\nb"`)
    const { titles, parts } = prepare('csv', `title,body\n${rows.join('\n')}`, 'x.csv', defaults)
    expect([titles.length, parts.length]).toEqual([120, 3])
    const again = parts.flatMap((part) => rowsToContents(readCsv(part), defaults))
    expect(again.map(({ title }) => title)).toEqual(titles)
    expect(again.every(({ body }) => body === '=1;"a"\nb')).toBe(true)
  })

  it('is refused before anything is sent when its last row is wrong', () => {
    const text = `title,type\n${'a,ad\n'.repeat(80)}b,poem`
    expect(() => prepare('csv', text, 'x.csv', defaults)).toThrow('Row 82, column type')
  })

  it('of 100,001 rows is refused', () => {
    expect(() => prepare('csv', `title\n${'a\n'.repeat(100_000)}`, 'x.csv', defaults)).toThrow(
      'More than 100000',
    )
  })

  it('that is one text is one part, called for the file', () => {
    expect(prepare('markdown', '# a', 'my notes.md', defaults)).toEqual({
      titles: ['my notes'],
      parts: ['# a'],
      ignored: [],
    })
  })
})

it('every fault has its sentence in both languages', () => {
  for (const { fault } of [en, es]) expect(Object.keys(fault).sort()).toEqual([...CONTENTS_FAULTS].sort())
})
