import { MAX_BULK_ROWS, MAX_CELL, MAX_COLUMNS } from '../../contracts/bulk.ts'
import { parseCsv } from '../csv/parse-csv.ts'
import { TableFault } from '../csv/table-fault.ts'

export interface Table {
  columns: string[]
  /** As many cells each as there are columns. */
  rows: string[][]
}

/** What can be wrong with a table that is to be run. */
export const BULK_TABLE_FAULTS = [
  'absent',
  'both',
  'quote',
  'too_many_rows',
  'cells',
  'empty',
  'columns',
  'nameless',
  'same_name',
  'long_cell',
] as const
export type BulkTableReason = (typeof BULK_TABLE_FAULTS)[number]

const fault = (reason: BulkTableReason, path: 'csv' | 'rows', message: string, line: number | null = null) =>
  new TableFault(reason, path, message, line)

type Given = { csv?: string; rows?: readonly Readonly<Record<string, string | number>>[] }

/** A CSV with a header, or records, as one table. Throws `TableFault` on `csv` or `rows`. */
export function readTable({ csv, rows }: Given): Table {
  if (csv !== undefined && rows !== undefined) throw fault('both', 'rows', 'Give either `csv` or `rows`.')
  if (rows) return checked('rows', fromRecords(rows))
  if (csv === undefined) throw fault('absent', 'csv', 'Give a CSV with a header line, or `rows`.')
  const parsed = parseCsv(csv, 100_000)
  if (!parsed.ok) throw fault('quote', 'csv', `Line ${parsed.line}: ${parsed.message}`, parsed.line)
  const [header = [], ...body] = parsed.rows
  const columns = header.map((name) => name.trim())
  const short = body.findIndex(
    (row) => row.length > columns.length && row.slice(columns.length).some(Boolean),
  )
  if (short >= 0)
    throw fault(
      'cells',
      'csv',
      `Row ${short + 1} has ${body[short]?.length} cells; the header has ${columns.length}.`,
      short + 1,
    )
  return checked('csv', { columns, rows: body.map((row) => columns.map((_, at) => row[at] ?? '')) })
}

function fromRecords(records: readonly Readonly<Record<string, string | number>>[]): Table {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const rows = records.map((record) =>
    columns.map((name) => String(Object.hasOwn(record, name) ? record[name] : '')),
  )
  return { columns, rows }
}

function checked(field: 'csv' | 'rows', { columns, rows }: Table): Table {
  const number = (n: number) => n.toLocaleString('en')
  if (rows.length === 0) throw fault('empty', field, 'There are no rows below the header.')
  if (rows.length > MAX_BULK_ROWS)
    throw fault(
      'too_many_rows',
      field,
      `There are ${rows.length >= 100_000 ? 'more than 99,999' : number(rows.length)} rows; a run takes at most ${number(MAX_BULK_ROWS)}. Split the table.`,
    )
  if (columns.length > MAX_COLUMNS)
    throw fault('columns', field, `There are ${columns.length} columns; at most ${MAX_COLUMNS} are read.`)
  if (columns.some((name) => name === '' || name.length > 80))
    throw fault('nameless', field, 'Every column needs a name of at most 80 characters.')
  if (new Set(columns.map((name) => name.toLowerCase())).size < columns.length)
    throw fault('same_name', field, 'Two columns have the same name.')
  const long = rows.findIndex((row) => row.some((cell) => cell.length > MAX_CELL))
  if (long >= 0)
    throw fault(
      'long_cell',
      field,
      `Row ${long + 1} has a cell of more than ${number(MAX_CELL)} characters.`,
      long + 1,
    )
  return { columns, rows }
}
