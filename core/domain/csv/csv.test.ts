import { describe, expect, it } from 'vitest'
import { parseCsv } from './parse-csv.ts'
import { writeCsv } from './write-csv.ts'

const rows = (text: string, max = 1000) => {
  const parsed = parseCsv(text, max)
  return parsed.ok ? parsed.rows : parsed
}

describe('reading CSV', () => {
  it.each([
    ['a,b\nc,d', 'line feeds'],
    ['a,b\r\nc,d\r\n', 'carriage returns and line feeds'],
    ['a,b\rc,d', 'carriage returns'],
    ['\ufeffa,b\nc,d', 'a byte order mark'],
    ['a;b\nc;d', 'semicolons'],
    ['a\tb\nc\td', 'tabs'],
    ['"a","b"\n"c","d"', 'quotes'],
    ['a,b\n\n  \nc,d\n\n', 'empty lines'],
  ])('%j has two rows (%s)', (text) => {
    expect(rows(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('keeps delimiters, line breaks and quotes inside quotes', () => {
    expect(rows('name,note\n"Ana, B.","said ""hi""\r\ntwice"\nEva,5" wide')).toEqual([
      ['name', 'note'],
      ['Ana, B.', 'said "hi"\r\ntwice'],
      ['Eva', '5" wide'],
    ])
  })

  it('keeps empty cells', () =>
    expect(rows('a,,c\n,,x')).toEqual([
      ['a', '', 'c'],
      ['', '', 'x'],
    ]))

  it('tells where a quote was never closed', () => {
    expect(rows('a,b\nc,"d\ne,f')).toMatchObject({ ok: false, line: 2 })
  })

  it('reads no further than one row too many', () => {
    expect(rows('x\n'.repeat(100_001), 10)).toHaveLength(11)
  })

  it.each(['', '\ufeff', '\n\n'])('finds nothing in %j', (text) => expect(rows(text)).toEqual([]))
})

describe('writing CSV', () => {
  it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"])(
    'makes %j text',
    (formula) => {
      const cell = writeCsv([[formula]]).slice(1, -2)
      expect(cell.replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('quotes what has to be, and is read back the same', () => {
    const table = [
      ['a', 'b;c', 'd"e', 'f\ng', ' h ', ''],
      ['ñ', '日本', '1', '2', '3', '4'],
    ]
    expect(rows(writeCsv(table))).toEqual(table)
    expect(writeCsv(table).startsWith('\ufeff')).toBe(true)
  })
})
