import { DocumentFault } from './document-fault.ts'

export type FileForm = 'pdf' | 'docx' | 'html' | 'markdown' | 'text'

export const MEDIA_TYPES: Record<FileForm, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
}

const startsWith = (bytes: Uint8Array, marks: readonly number[]) =>
  marks.every((mark, i) => bytes[i] === mark)
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Compound files: old Office formats, and new ones behind a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** What a file is. Throws `DocumentFault` for a kind whose words are not read. */
export function formOf(
  bytes: Uint8Array,
  { name = '', type = '' }: { name?: string; type?: string },
): FileForm {
  if (startsWith(bytes, PDF)) return 'pdf'
  if (startsWith(bytes, ZIP)) return 'docx'
  if (startsWith(bytes, COMPOUND))
    throw /\.docx$/i.test(name)
      ? new DocumentFault(
          'file_protected',
          'This document is protected by a password. Save it without one and try again.',
        )
      : new DocumentFault(
          'file_kind',
          'Old Office formats, and documents behind a password, cannot be read. Save it as DOCX or PDF.',
        )
  const wide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  if (!wide && bytes.subarray(0, 4096).includes(0)) throw new DocumentFault('file_kind', KINDS)
  if (/^(image|audio|video|font)\//.test(type)) throw new DocumentFault('file_kind', KINDS)
  if (/\.x?html?$/i.test(name) || /^(text\/html|application\/xhtml\+xml)\b/.test(type)) return 'html'
  if (/\.(md|markdown)$/i.test(name) || /^text\/markdown\b/.test(type)) return 'markdown'
  return 'text'
}

const KINDS = 'Only PDF, Word (DOCX), HTML, Markdown and text are read.'
