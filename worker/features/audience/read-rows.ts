import type { ImportReason } from '#core/domain/audience/import-reasons'
import { readCsvSlice } from '#core/domain/csv/read-slice'
import type { Deps } from '../../deps.ts'
import type { ImportRow } from './import-plan.ts'

/** The header is row 1. */
export const FIRST_ROW = 2

/** Bytes of the file that are looked at for one round; a row has to fit. */
const PIECE = 1_048_576

/**
 * The next rows of an import's file, of which there have to be some, and where the ones after them begin (bytes).
 */
export async function readRows(
  { files }: Pick<Deps, 'files'>,
  { fileKey, offset, delimiter }: Pick<ImportRow, 'fileKey' | 'offset' | 'delimiter'>,
  most: number,
): Promise<{ ok: true; rows: string[][]; offset: number } | { ok: false; reason: ImportReason }> {
  const file = await files.get(fileKey, { offset, length: PIECE }).catch(() => null)
  if (!file) return { ok: false, reason: 'file_gone' }
  const bytes = new Uint8Array(await new Response(file.body).arrayBuffer())
  const last = offset + bytes.length >= file.size
  // A character that is cut in two at the end is left for the next piece.
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes, { stream: !last })
  const read = readCsvSlice(text, delimiter, most, last)
  if (!read.ok) return { ok: false, reason: 'quote_open' }
  if (read.consumed === 0) return { ok: false, reason: 'row_too_long' }
  const taken = new TextEncoder().encode(text.slice(0, read.consumed)).length
  return { ok: true, rows: read.rows, offset: offset + taken }
}
