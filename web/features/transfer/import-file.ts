import { type ImportInput, MAX_IMPORT, MAX_IMPORT_CHARS } from '#core/contracts/transfer'
import { writeCsv } from '#core/domain/csv/write-csv'
import { ignoredColumns, rowsToContents } from '#core/domain/transfer/columns'
import { contentsFault, readCsv } from '#core/domain/transfer/csv'

export type Format = ImportInput['format']

/** What is to be sent, in parts that a request takes. */
export interface Prepared {
  titles: string[]
  parts: string[]
  /** Columns whose cells are not imported. */
  ignored: string[]
}

const ENDINGS: Record<string, Format> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'markdown',
  html: 'html',
  htm: 'html',
  csv: 'csv',
}

/** By the ending of a file's name; null for one that cannot be imported. */
export const formatOf = (name: string): Format | null =>
  ENDINGS[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? null

/**
 * Reads a file before anything is sent, so that a fault in its last row keeps its first from being stored.
 * Throws `TableFault` with the place.
 */
export function prepare(
  format: Format,
  text: string,
  name: string,
  defaults: Pick<ImportInput, 'type' | 'language'>,
): Prepared {
  if (format !== 'csv') {
    if (text.length > MAX_IMPORT_CHARS)
      throw contentsFault('too_long', `At most ${MAX_IMPORT_CHARS} characters.`)
    return { titles: [name.replace(/\.\w+$/, '')], parts: [text], ignored: [] }
  }
  const rows = readCsv(text)
  const titles = rowsToContents(rows, defaults).map(({ title }) => title)
  return { titles, parts: partsOf(rows), ignored: ignoredColumns(rows[0] ?? []) }
}

/** Tables of at most so many rows and letters, each with the header. */
function partsOf([header = [], ...rows]: string[][]): string[] {
  const parts: string[] = []
  let [part, size]: [string[][], number] = [[], 0]
  const close = () => {
    if (part.length > 0) parts.push(writeCsv([header, ...part]))
    part = []
    size = 0
  }
  for (const row of rows) {
    const length = row.reduce((sum, cell) => sum + cell.length * 2 + 4, 0)
    if (part.length === MAX_IMPORT || size + length > MAX_IMPORT_CHARS * 0.8) close()
    part.push(row)
    size += length
  }
  close()
  return parts
}
