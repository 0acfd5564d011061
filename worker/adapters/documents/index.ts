import { MAX_SOURCE_TEXT } from '#core/contracts/knowledge'
import { plainBlocks } from '#core/domain/knowledge/plain-blocks'
import type { SourceDocument } from '#core/domain/knowledge/source-document'
import { decodeText } from './decode-text.ts'
import { DocumentFault } from './document-fault.ts'
import { type FileForm, formOf } from './file-form.ts'

export { DocumentFault } from './document-fault.ts'
export { MEDIA_TYPES } from './file-form.ts'

/** The parsers are loaded when the first file of their kind comes: most requests read none. */
const READERS: Record<FileForm, (bytes: Uint8Array<ArrayBuffer>) => Promise<SourceDocument>> = {
  pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
  docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  html: async (bytes) => (await import('./html.ts')).readHtml(decodeText(bytes)),
  markdown: async (bytes) => plainBlocks(decodeText(bytes)),
  text: async (bytes) => plainBlocks(decodeText(bytes)),
}

/**
 * Reads the words of a file; its bytes decide what it is, then its name and declared type. Throws `DocumentFault`,
 * for people, when it is protected, broken, too long, of no known kind, or has no words.
 */
export async function readDocument(
  bytes: Uint8Array<ArrayBuffer>,
  hint: { name?: string; type?: string },
): Promise<{ form: FileForm; document: SourceDocument }> {
  if (bytes.byteLength === 0) throw new DocumentFault('file_empty', 'This file is empty.')
  const form = formOf(bytes, hint)
  const document = await READERS[form](bytes)
  const length = document.blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (length > MAX_SOURCE_TEXT)
    throw new DocumentFault(
      'file_too_long',
      `The text is longer than ${MAX_SOURCE_TEXT.toLocaleString('en')} characters.`,
    )
  if (!document.blocks.some(({ kind, text }) => kind === 'text' && /[\p{L}\p{N}]/u.test(text)))
    throw form === 'pdf'
      ? new DocumentFault('file_scanned', 'There are no words in this PDF: scanned pages are pictures.')
      : new DocumentFault('file_no_words', 'There are no words in this file.')
  return { form, document }
}
