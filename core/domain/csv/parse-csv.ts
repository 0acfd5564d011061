import { delimiterOf, readQuoted } from './read-slice.ts'

/** Rows of cells. `line` is where the fault was found, from 1. */
export type ParsedCsv = { ok: true; rows: string[][] } | { ok: false; line: number; message: string }

/**
 * RFC 4180, as spreadsheets write it: a byte order mark, any line ends, quotes with line breaks and doubled quotes
 * in them, and a comma, semicolon or tab between cells, whichever the first line holds most of. Empty lines are none.
 * Stops at the first row past `maxRows` (header included) and returns that one too, so that a caller can tell.
 */
export function parseCsv(text: string, maxRows: number): ParsedCsv {
  const source = text.replace(/^\ufeff/, '')
  const delimiter = delimiterOf(source)
  const special = new RegExp(`["\\r\\n${delimiter === '\t' ? '\\t' : delimiter}]`, 'g')
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let at = 0
  let line = 1
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.length > 1 || row[0]?.trim()) rows.push(row)
    row = []
  }
  while (at < source.length && rows.length <= maxRows) {
    if (source[at] === '"' && cell === '') {
      const begun = line
      const quoted = readQuoted(source, at + 1)
      if (!quoted) return { ok: false, line: begun, message: 'A quote is opened here and never closed.' }
      cell = quoted.text
      line += quoted.text.match(/\n/g)?.length ?? 0
      at = quoted.end
      continue
    }
    special.lastIndex = at
    const found = special.exec(source)
    cell += source.slice(at, found?.index ?? source.length)
    at = found ? found.index + 1 : source.length
    if (!found) break
    if (found[0] === '"') cell += '"'
    else if (found[0] === delimiter) endCell()
    else {
      if (found[0] === '\r' && source[at] === '\n') at++
      line++
      endRow()
    }
  }
  if (rows.length <= maxRows && (cell !== '' || row.length > 0)) endRow()
  return { ok: true, rows }
}
