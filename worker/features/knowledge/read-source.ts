import { type Chunk, chunkBlocks } from '#core/domain/knowledge/chunk'
import { cleanLine } from '#core/domain/knowledge/source-document'
import { AppError } from '#core/errors'
import { DocumentFault, MEDIA_TYPES, readDocument } from '../../adapters/documents/index.ts'

/** A source's bytes and what was read out of them. */
export interface ReadSource {
  bytes: Uint8Array<ArrayBuffer>
  hash: string
  mediaType: string
  title: string | null
  pages: number | null
  chunks: Chunk[]
  words: number
}

/** Reads and cuts a source. Throws `invalid_input` on `field` for what cannot be read, in words for people. */
export async function readSource(
  field: string,
  bytes: Uint8Array<ArrayBuffer>,
  hint: { name?: string; type?: string },
): Promise<ReadSource> {
  const { form, document } = await readDocument(bytes, hint).catch((error) => {
    throw error instanceof DocumentFault ? unreadable(field, error.reason, error.message) : error
  })
  const chunks = chunkBlocks(document.blocks)
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return {
    ...{ bytes, chunks, pages: document.pages },
    hash: new Uint8Array(digest).toHex(),
    mediaType: MEDIA_TYPES[form],
    title: document.title ? cleanLine(document.title).slice(0, 200) : null,
    words: chunks.reduce((sum, { words }) => sum + words, 0),
  }
}

/** A source that cannot be read: the field, and a stable reason that the page has words for. */
export const unreadable = (path: string, reason: string, message: string) =>
  new AppError('invalid_input', message, { fields: [{ path, message }], reason })
