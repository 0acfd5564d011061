import { describe, expect, it } from 'vitest'
import { random } from '#core/richtext/random-document'
import { writeCsv } from '../csv/write-csv.ts'
import { MAX_CSV_ROWS, readCsv } from './csv.ts'

describe('reading', () => {
  it.each<[string, string, string[][]]>([
    ['a byte order mark', '\ufefftitle\r\na', [['title'], ['a']]],
    ['LF, CR LF and CR', 'a\nb\r\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['quotes', '"a ""b""","c,d"', [['a "b"', 'c,d']]],
    ['line breaks in quotes', '"a\r\nb",c', [['a\r\nb', 'c']]],
    [
      'semicolons',
      'a;b\n"1;2";3',
      [
        ['a', 'b'],
        ['1;2', '3'],
      ],
    ],
    ['tabs', 'a\tb', [['a', 'b']]],
    ['commas in quotes beside semicolons', '"a,b,c,d";e', [['a,b,c,d', 'e']]],
    [
      'empty lines and cells',
      'a,b\n\n,x\n,,\n',
      [
        ['a', 'b'],
        ['', 'x'],
      ],
    ],
    ['a quote inside a word', 'it is 5" wide', [['it is 5" wide']]],
    ['nothing', '', []],
    ['other scripts', '東京,🎉', [['東京', '🎉']]],
  ])('takes %s', (_what, text, rows) => expect(readCsv(text)).toEqual(rows))

  it('says in which line a quote never ends', () => {
    expect(() => readCsv('a\nb\n"c')).toThrow('line 3')
    expect(() => readCsv('a\nb\n"c')).toThrow(expect.objectContaining({ fault: 'quote', line: 3 }))
    expect(() => readCsv('"a\nb"\n"c""')).toThrow('line 3')
  })

  it('takes 100,000 rows and refuses one more', () => {
    expect(readCsv('a\n'.repeat(MAX_CSV_ROWS))).toHaveLength(100_000)
    expect(() => readCsv('a\n'.repeat(MAX_CSV_ROWS + 1))).toThrow('More than 100000 rows')
  })

  it('refuses a line of too many columns', () => {
    expect(() => readCsv(`a\n${','.repeat(100)}`)).toThrow('Row 2 has more than 100 columns')
  })

  it('reads a megabyte of quotes in time that grows with it alone', () => {
    const started = performance.now()
    readCsv(`"${'""'.repeat(500_000)}"`)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('writing', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=cmd|"/c calc"!A1', "'=1"])(
    'lets no spreadsheet run %j, and reading gives it back',
    (cell) => {
      const text = writeCsv([[cell]])
      expect(text.slice(1)).toMatch(/^"?'/)
      expect(readCsv(text)).toEqual([[cell]])
    },
  )

  it.each([["it's"], ["'quoted'"], ['a-b'], ['1 = 1']])('leaves %j as it is', (cell) => {
    expect(writeCsv([[cell]])).toBe(`\ufeff${cell}\r\n`)
  })

  it('is read back the same, whatever is in the cells', () => {
    const next = random(7)
    const alphabet = [...'ab ,;"\'=+-@\t\r\n\\é🎉']
    const cell = () =>
      `x${Array.from({ length: Math.floor(next() * 8) }, () => alphabet[Math.floor(next() * alphabet.length)]).join('')}`
    for (let round = 0; round < 300; round++) {
      const rows = Array.from({ length: 1 + Math.floor(next() * 4) }, () => [
        cell().slice(Math.floor(next() * 2)),
        cell(),
      ])
      expect(readCsv(writeCsv(rows))).toEqual(rows)
    }
  })
})
