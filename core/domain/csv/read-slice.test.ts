import { describe, expect, it } from 'vitest'
import { parseCsv } from './parse-csv.ts'
import { readCsvSlice } from './read-slice.ts'

const TABLE = 'a,b\r\n"x, ""y""\r\nz",1\r\n\r\n,2\nlast,"é"'

function inPieces(text: string, size: number) {
  const rows: string[][] = []
  let at = 0
  for (let guard = 0; at < text.length && guard < 1000; guard++) {
    let length = size
    for (;;) {
      const piece = text.slice(at, at + length)
      const read = readCsvSlice(piece, ',', 2, at + length >= text.length)
      if (!read.ok) return read
      if (read.consumed > 0) {
        rows.push(...read.rows)
        at += read.consumed
        break
      }
      length += size
    }
  }
  return rows
}

describe('a table read in pieces', () => {
  it.each([1, 2, 3, 5, 7, 11, 100])('of %i characters has the rows of the whole', (size) => {
    const whole = parseCsv(TABLE, 100)
    expect(inPieces(TABLE, size)).toEqual(whole.ok && whole.rows)
  })

  it('tells a quote that is never closed, in the last piece alone', () => {
    expect(readCsvSlice('a,"b\nc', ',', 10, false)).toEqual({ ok: true, rows: [], consumed: 0 })
    expect(readCsvSlice('a,"b\nc', ',', 10, true)).toMatchObject({ ok: false })
  })

  it('leaves rows past the most for later', () => {
    expect(readCsvSlice('a\nb\nc\n', ',', 2, true)).toEqual({ ok: true, rows: [['a'], ['b']], consumed: 4 })
  })
})
