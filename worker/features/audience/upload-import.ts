import type { ContactImport } from '#core/contracts/audience-import'
import { MAX_IMPORT_COLUMNS, MAX_IMPORT_ROWS } from '#core/contracts/audience-import'
import { proposeMapping } from '#core/domain/audience/import-columns'
import { onOneLine } from '#core/domain/audience/import-row'
import { delimiterOf, readCsvSlice } from '#core/domain/csv/read-slice'
import { cleanLine } from '#core/domain/knowledge/source-document'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { contactImport } from '../../db/schema/index.ts'
import type { ImportRow } from './import-plan.ts'
import { toImport } from './list-imports.ts'
import { FIRST_ROW } from './read-rows.ts'
import { attributesOf } from './repository.ts'

/** Rows that are looked at before the next ones, so that no more than these are in memory. */
const SLICE = 5000

/**
 * Keeps a CSV file as a draft of an import: its columns, how many rows it has and where its columns probably go.
 * Nothing is written to the contacts. Throws `invalid_input` on `file` for what is no table of 1 to 100,000 rows.
 */
export async function uploadImport(
  ctx: Ctx,
  { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<ContactImport> {
  authorize(ctx, 'audience:write')
  const fileName = cleanLine(name.split(/[\\/]/).at(-1) ?? '')
  if (!fileName) throw invalid('name', 'Tell the file’s name.')
  const text = decoded(bytes)
  const { columns, delimiter, rows, begin } = shapeOf(text)
  const file = new TextEncoder().encode(text)
  const id = ctx.deps.newId()
  const author = actorPerson(ctx.actor)
  const row: ImportRow = {
    ...{ id, workspaceId: ctx.workspaceId, userId: author.id, userName: author.name, name: fileName },
    ...{ fileKey: `${ctx.workspaceId}/imports/${id}.csv`, delimiter, columns, rows, plan: null },
    mapping: proposeMapping(columns, await attributesOf(ctx.db, ctx.workspaceId)),
    ...{ status: 'draft', error: null, nextRow: FIRST_ROW, created: 0, updated: 0, skipped: 0, failed: 0 },
    offset: new TextEncoder().encode(text.slice(0, begin)).length,
    ...{ driver: 0, seenAt: ctx.now, createdAt: ctx.now, startedAt: null, endedAt: null },
  }
  const body = toImport(row)
  // The file first: a row whose file is missing would be an import that cannot run.
  await ctx.deps.files.put(row.fileKey, file, 'text/csv')
  await commit(ctx, {
    permission: 'audience:write',
    writes: [ctx.db.insert(contactImport).values(row)],
    audit: {
      ...{ action: 'contact_import.uploaded', resource: 'contact_import', resourceId: id },
      detail: { name: fileName, rows },
    },
    answer: { status: 201, body },
  })
  return body
}

/** UTF-8, UTF-16 by its mark, or what Excel writes in the West (Windows-1252). */
function decoded(bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes.length === 0) throw invalid('file', 'The file is empty.', 'empty')
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4096).includes(0))
    throw invalid('file', 'This is no CSV file. Save the table as CSV.', 'no_csv')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function shapeOf(text: string) {
  const delimiter = delimiterOf(text)
  const head = readCsvSlice(text, delimiter, 1, true)
  const begin = head.ok ? head.consumed : 0
  const columns = head.ok ? (head.rows[0] ?? []).map(onOneLine) : []
  if (columns.length === 0) throw invalid('file', 'The first line has to name the columns.', 'no_header')
  if (columns.length > MAX_IMPORT_COLUMNS)
    throw invalid(
      ...(['file', `There are ${columns.length} columns; at most ${MAX_IMPORT_COLUMNS} are read.`] as const),
      ...(['too_many_columns', columns.length] as const),
    )
  if (columns.some((name) => name === '' || name.length > 120))
    throw invalid('file', 'Every column needs a name of at most 120 characters.', 'column_nameless')
  if (new Set(columns.map((name) => name.toLowerCase())).size < columns.length)
    throw invalid('file', 'Two columns have the same name.', 'column_twice')
  const rows = countRows(text, delimiter, begin)
  if (rows === 0) throw invalid('file', 'There are no rows below the header.', 'no_rows')
  return { columns, delimiter, rows, begin }
}

function countRows(text: string, delimiter: string, begin: number): number {
  let rows = 0
  for (let at = begin; at < text.length; ) {
    // A piece at a time: a slice of the whole would be copied for each.
    const piece = text.slice(at, at + 2_000_000)
    const last = at + piece.length >= text.length
    const read = readCsvSlice(piece, delimiter, SLICE, last)
    if (!read.ok) throw invalid('file', `After row ${rows + 1}: ${read.message}`, 'quote_open', rows + 1)
    if (read.consumed === 0)
      throw invalid(
        'file',
        `Row ${rows + 2} is too long, or a quote in it is never closed.`,
        'row_too_long',
        rows + 2,
      )
    rows += read.rows.length
    at += read.consumed
    if (rows > MAX_IMPORT_ROWS)
      throw invalid('file', 'There are more than 100,000 rows. Split the file.', 'too_many_rows')
  }
  return rows
}
