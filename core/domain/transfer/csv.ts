import { parseCsv } from '../csv/parse-csv.ts'
import { TableFault } from '../csv/table-fault.ts'
import { denature } from '../csv/write-csv.ts'

/** Rows of one file, its header included. */
export const MAX_CSV_ROWS = 100_000
export const MAX_CSV_COLUMNS = 100

/** What can be wrong with a file of contents. */
export const CONTENTS_FAULTS = [
  'quote',
  'columns',
  'rows',
  'no_title',
  'title',
  'type',
  'language',
  'tags',
  'too_long',
] as const
export type ContentsFault = (typeof CONTENTS_FAULTS)[number]

export const contentsFault = (fault: ContentsFault, message: string, line: number | null = null) =>
  new TableFault(fault, 'text', message, line)

/**
 * CSV → rows, header first, as `parseCsv` reads it; rows of empty cells are left out, and what writing did to formulas
 * is undone. Throws `TableFault`: a quote that never ends, too many rows or columns.
 */
export function readCsv(text: string): string[][] {
  const parsed = parseCsv(text, MAX_CSV_ROWS)
  if (!parsed.ok) throw contentsFault('quote', `The quote in line ${parsed.line} never ends.`, parsed.line)
  if (parsed.rows.length > MAX_CSV_ROWS)
    throw contentsFault('rows', `More than ${MAX_CSV_ROWS} rows. Split the file; nothing was imported.`)
  const wide = parsed.rows.findIndex((row) => row.length > MAX_CSV_COLUMNS) + 1
  if (wide > 0) throw contentsFault('columns', `Row ${wide} has more than ${MAX_CSV_COLUMNS} columns.`, wide)
  return parsed.rows.filter((row) => row.some(Boolean)).map((row) => row.map(denature))
}
