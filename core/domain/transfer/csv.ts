import { TableFault } from './table-fault.ts'

/** Rows of one file, its header included. */
export const MAX_CSV_ROWS = 100_000
export const MAX_CSV_COLUMNS = 100

/**
 * A spreadsheet would run a cell that begins so; a quote before it makes it text (OWASP, CSV injection). Cells that
 * begin with such quotes get one more, so that reading takes away exactly what writing added.
 */
const FORMULA = /^'*[=+\-@\t\r]/

export const neutralise = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
export const denature = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows → CSV (RFC 4180) with a byte order mark, without which spreadsheets misread accents. Formulas are neutralised. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => quoted(neutralise(cell))).join(',')).join('\r\n')}\r\n`

/** Which of the usual separators stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const counts = new Map([',', ';', '\t'].map((char) => [char, 0]))
  let inside = false
  for (const char of text) {
    if (char === '"') inside = !inside
    else if (!inside && /[\r\n]/.test(char)) break
    else if (!inside && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}

/**
 * CSV → rows, header first; empty lines are left out. Takes a byte order mark, CR LF, LF or CR, quotes with line breaks,
 * and comma, semicolon or tab. Throws `TableFault`: a quote that never ends, too many rows or columns.
 */
export function readCsv(text: string, maxRows = MAX_CSV_ROWS): string[][] {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const separator = separatorOf(source)
  const rows: string[][] = []
  let [row, cell]: [string[], string] = [[], '']
  let line = 1
  const endCell = () => {
    row.push(denature(cell))
    cell = ''
    if (row.length > MAX_CSV_COLUMNS)
      throw new TableFault('columns', `Line ${line} has more than ${MAX_CSV_COLUMNS} columns.`, line)
  }
  const endRow = () => {
    if (row.length > 0 || cell !== '') {
      endCell()
      if (row.some((one) => one !== '')) rows.push(row)
      if (rows.length > maxRows)
        throw new TableFault('rows', `More than ${maxRows} rows. Split the file; nothing was imported.`)
    }
    row = []
    line++
  }
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? ''
    if (char === '"' && cell === '') {
      const { inner, end, breaks } = quotedCell(source, at, line)
      cell = inner
      line += breaks
      at = end
    } else if (char === separator) endCell()
    else if (char === '\n') endRow()
    else if (char === '\r') {
      if (source[at + 1] === '\n') at++
      endRow()
    } else cell += char
  }
  endRow()
  return rows
}

function quotedCell(
  source: string,
  from: number,
  line: number,
): { inner: string; end: number; breaks: number } {
  let inner = ''
  for (let at = from + 1; at < source.length; at++) {
    const next = source.indexOf('"', at)
    if (next === -1) break
    inner += source.slice(at, next)
    if (source[next + 1] !== '"') return { inner, end: next, breaks: inner.split('\n').length - 1 }
    inner += '"'
    at = next + 1
  }
  throw new TableFault('quote', `The quote in line ${line} never ends.`, line)
}
