import { strToU8, zipSync } from 'fflate'
import type { ContentType, DocNode } from '#core/contracts/content'
import type { ExportFormat } from '#core/contracts/transfer'
import { writeCsv } from '#core/domain/csv/write-csv'
import { COLUMNS, joinTags } from '#core/domain/transfer/columns'
import { fileName } from '#core/domain/transfer/file-name'
import { parseDocument, toMarkdown } from '#core/richtext/markdown'
import { withTitle } from '#core/richtext/title-of'
import { toHtmlPage } from '#core/richtext/to-html'

/** A content as it leaves the house. */
export interface Exported {
  id: string
  title: string
  type: ContentType
  language: string
  status: string
  campaign: string | null
  folder: string | null
  tags: string[]
  body: string
  doc: DocNode
  plannedAt: string | null
  createdAt: string
  updatedAt: string
}

export interface File {
  name: string
  type: string
  bytes: Uint8Array
}

const KINDS: Record<ExportFormat, { ending: string; type: string }> = {
  markdown: { ending: 'md', type: 'text/markdown; charset=utf-8' },
  html: { ending: 'html', type: 'text/html; charset=utf-8' },
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
}

/** The pieces as one file: a table, a JSON document, a page, or a ZIP of pages where there are several. */
export async function toFile(pieces: readonly Exported[], format: ExportFormat): Promise<File> {
  const { ending, type } = KINDS[format]
  const [first] = pieces
  const only = pieces.length === 1 ? first : undefined
  const name = only ? fileName(only.title, ending) : `marquee.${ending}`
  if (format === 'csv' || format === 'json') return { name, type, bytes: table(pieces, format) }
  if (only) return { name, type, bytes: await page(only, format) }
  const files: Record<string, Uint8Array> = {}
  for (const piece of pieces) files[fileName(piece.title, ending, files)] = await page(piece, format)
  return { name: `marquee-${ending}.zip`, type: 'application/zip', bytes: zipSync(files, { level: 6 }) }
}

async function page(piece: Exported, format: ExportFormat): Promise<Uint8Array> {
  const { title, language, doc } = piece
  if (format === 'html') return strToU8(toHtmlPage({ title, language, doc }))
  if (format === 'markdown') return strToU8(`${toMarkdown(withTitle(title, parseDocument(doc)))}\n`)
  // Half a megabyte of code that only this format needs.
  const { toDocx } = await import('./to-docx.ts')
  return toDocx({ title, language, doc })
}

function table(pieces: readonly Exported[], format: 'csv' | 'json'): Uint8Array {
  if (format === 'json')
    return strToU8(JSON.stringify({ format: 'marquee-content-1', items: pieces }, null, 2))
  const rows = pieces.map((piece) =>
    COLUMNS.map((column) => (column === 'tags' ? joinTags(piece.tags) : (piece[column] ?? ''))),
  )
  return strToU8(writeCsv([COLUMNS, ...rows]))
}
