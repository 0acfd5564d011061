/**
 * What makes a spreadsheet take a cell for a formula (OWASP, CSV injection). Cells that begin with apostrophes before
 * it get one more, so that reading takes away exactly what writing added.
 */
const FORMULA = /^'*[=+\-@\t\r]/

/** A cell as it was before writing made it text. */
export const denature = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/**
 * Rows as CSV (RFC 4180, CRLF, with a byte order mark, by which Excel knows UTF-8). A cell that a spreadsheet would
 * run as a formula gets an apostrophe in front and is text.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(csvLine).join('')}`

/** One row of it with its line end, for a file that is written as it is read. */
export const csvLine = (row: readonly string[]): string => `${row.map(cellOf).join(',')}\r\n`

function cellOf(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
