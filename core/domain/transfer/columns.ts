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

/**
 * Rows of a table, header first → contents. Names of columns are taken in any case and order; others are ignored.
 * Throws `TableFault`, naming the line, where a cell cannot be what its column says.
 */
export function rowsToContents(rows: readonly string[][], defaults: Defaults): RowContent[] {
  const [header = [], ...lines] = rows
  const names = header.map((name) => name.trim().toLowerCase())
  const at = (column: Column) => names.indexOf(column.toLowerCase())
  if (at('title') === -1)
    throw contentsFault('no_title', 'The first line must name the columns, `title` among them.')
  return lines.map((line, index) => {
    const cell = (column: Column) => line[at(column)]?.trim() ?? ''
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
