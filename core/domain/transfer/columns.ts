import type { z } from 'zod'
import { languageSchema } from '../../contracts/common.ts'
import { type ContentType, contentTypeSchema } from '../../contracts/content.ts'
import { contentsFault } from './csv.ts'

/** The columns of an exported table. Only `title` must be there to import one. */
export const COLUMNS = [
  'title',
  'type',
  'language',
  'status',
  'campaign',
  'folder',
  'tags',
  'body',
  'plannedAt',
  'createdAt',
  'updatedAt',
  'id',
] as const
export type Column = (typeof COLUMNS)[number]

/** What a row says of a piece; the rest of its columns tell of the one it was exported from. */
export interface RowContent {
  title: string
  type: ContentType
  language: z.infer<typeof languageSchema>
  tags: string[]
  body: string
}

/** What people call the columns that are read; of several in one table, the first here counts. */
const NAMES = {
  title: ['title', 'título', 'titulo'],
  type: ['type', 'tipo'],
  language: ['language', 'idioma'],
  tags: ['tags', 'etiquetas'],
  body: ['body', 'text', 'content', 'cuerpo', 'texto', 'contenido'],
} as const satisfies Partial<Record<Column, readonly string[]>>
type ReadColumn = keyof typeof NAMES

const KNOWN: ReadonlySet<string> = new Set([
  ...COLUMNS.map((column) => column.toLowerCase()),
  ...Object.values(NAMES).flat(),
])

interface Defaults {
  type: ContentType
  language: RowContent['language']
}

/** Tags in one cell; a comma or semicolon parts them. */
export const joinTags = (tags: readonly string[]): string => tags.join(', ')
const splitTags = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]

const normal = (name: string) => name.normalize('NFC').trim().toLowerCase()

/** Columns of a header that say nothing of a piece, in its spelling: their cells are not imported. */
export const ignoredColumns = (header: readonly string[]): string[] =>
  header.map((name) => name.trim()).filter((name) => name !== '' && !KNOWN.has(normal(name)))

/**
 * Rows of a table, header first → contents. Names of columns are taken in any case and order, in English or
 * Spanish; others are ignored.
 * Throws `TableFault`, naming the line, where a cell cannot be what its column says.
 */
export function rowsToContents(rows: readonly string[][], defaults: Defaults): RowContent[] {
  const [header = [], ...lines] = rows
  const names = header.map(normal)
  const at = (column: ReadColumn) => {
    const called = NAMES[column].find((name) => names.includes(name))
    return called === undefined ? -1 : names.indexOf(called)
  }
  if (at('title') === -1)
    throw contentsFault('no_title', 'The first line must name the columns, `title` among them.')
  return lines.map((line, index) => {
    const cell = (column: ReadColumn) => line[at(column)]?.trim() ?? ''
    const wrong = (column: 'title' | 'type' | 'language' | 'tags', why: string) =>
      contentsFault(column, `Row ${index + 2}, column ${column}: ${why} Nothing was imported.`, index + 2)
    const title = cell('title')
    if (title === '' || title.length > 300) throw wrong('title', 'must have 1 to 300 characters.')
    const type = contentTypeSchema.safeParse(cell('type') || defaults.type)
    if (!type.success) throw wrong('type', `“${cell('type').slice(0, 40)}” is no type of content.`)
    const language = languageSchema.safeParse(cell('language') || defaults.language)
    if (!language.success) throw wrong('language', `“${cell('language').slice(0, 40)}” is no language here.`)
    const tags = splitTags(cell('tags'))
    if (tags.length > 20 || tags.some((tag) => tag.length > 40))
      throw wrong('tags', 'at most 20 of 40 characters.')
    return { title, type: type.data, language: language.data, tags, body: line[at('body')] ?? '' }
  })
}
