/** The rows that end within a piece of a table, and how many characters they take. */
export type CsvSlice = { ok: true; rows: string[][]; consumed: number } | { ok: false; message: string }

/**
 * Reads a large table piece by piece (RFC 4180, as `parseCsv`): begin at a row, give `last` for the final piece, and
 * go on after `consumed` characters. A row that does not end within the piece is left for the next. Empty lines are
 * no rows. At most `maxRows`.
 */
export function readCsvSlice(text: string, delimiter: string, maxRows: number, last: boolean): CsvSlice {
  const rows: string[][] = []
  let at = 0
  while (at < text.length && rows.length < maxRows) {
    const read = readRow(text, delimiter, at)
    if (read === 'open') {
      if (last) return { ok: false, message: 'A quote is opened and never closed.' }
      break
    }
    // A line end at the very end may be the first half of CRLF; a row without one may go on in the next piece.
    if (!last && read.end >= text.length) break
    if (read.cells.length > 1 || read.cells[0]?.trim()) rows.push(read.cells)
    at = read.end
  }
  return { ok: true, rows, consumed: at }
}

function readRow(text: string, delimiter: string, from: number): { cells: string[]; end: number } | 'open' {
  const cells: string[] = []
  let cell = ''
  let at = from
  while (at < text.length) {
    const char = text[at]
    if (char === '"' && cell === '') {
      const quoted = readQuoted(text, at + 1)
      if (!quoted) return 'open'
      cell = quoted.text
      at = quoted.end
    } else if (char === delimiter) {
      cells.push(cell)
      cell = ''
      at++
    } else if (char === '\n' || char === '\r') {
      cells.push(cell)
      return { cells, end: at + (char === '\r' && text[at + 1] === '\n' ? 2 : 1) }
    } else {
      const end = plainEnd(text, delimiter, at + 1)
      cell += text.slice(at, end)
      at = end
    }
  }
  cells.push(cell)
  return { cells, end: text.length }
}

function plainEnd(text: string, delimiter: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** The text of a quoted cell, and where it ends; null when it never does. */
export function readQuoted(text: string, from: number): { text: string; end: number } | null {
  let read = ''
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    read += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { text: read, end: quote + 1 }
    read += '"'
    at = quote + 2
  }
}

/** A comma, semicolon or tab, whichever the first line holds most of outside quotes. */
export function delimiterOf(source: string): string {
  const counts = new Map([',', ';', '\t'].map((mark) => [mark, 0]))
  let inside = false
  for (const char of source.slice(0, 10_000)) {
    if (char === '"') inside = !inside
    else if (!inside && /[\r\n]/.test(char)) break
    else if (!inside && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
