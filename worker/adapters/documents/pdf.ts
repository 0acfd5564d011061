import { getDocumentProxy } from 'unpdf'
import { MAX_PAGES, MAX_SOURCE_TEXT } from '#core/contracts/knowledge'
import type { SourceBlock, SourceDocument } from '#core/domain/knowledge/source-document'
import { cleanLine } from '#core/domain/knowledge/source-document'
import { DocumentFault } from './document-fault.ts'
import { blocksOfPage, type PdfLine } from './pdf-lines.ts'

/** The words of a PDF by Mozilla's PDF.js (unpdf's build for serverless runtimes): no fonts, pictures or programs. */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<SourceDocument> {
  // PDF.js takes the buffer for itself.
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 }).catch((cause) => {
    throw nameOf(cause) === 'PasswordException'
      ? new DocumentFault(
          'file_protected',
          'This PDF is protected by a password. Save it without one and try again.',
          { cause },
        )
      : new DocumentFault('file_damaged', 'This PDF is damaged and cannot be read.', { cause })
  })
  try {
    if (pdf.numPages > MAX_PAGES)
      throw new DocumentFault(
        'file_too_many_pages',
        `This PDF has ${pdf.numPages} pages; at most ${MAX_PAGES} are read.`,
      )
    const blocks: SourceBlock[] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages && length <= MAX_SOURCE_TEXT; number++) {
      const lines = await linesOf(await pdf.getPage(number))
      blocks.push(...blocksOfPage(lines, number))
      length += lines.reduce((sum, { text }) => sum + text.length, 0)
    }
    return { title: await titleOf(pdf), blocks, pages: pdf.numPages }
  } catch (cause) {
    if (cause instanceof DocumentFault) throw cause
    throw new DocumentFault('file_damaged', 'This PDF is damaged and cannot be read.', { cause })
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function linesOf(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<PdfLine[]> {
  const { items } = await page.getTextContent()
  const lines: PdfLine[] = []
  let line: PdfLine | null = null
  for (const item of items) {
    if (!('str' in item)) continue
    if (item.str) {
      line ??= { text: '', y: Number(item.transform[5]), height: item.height }
      line.text += item.str
      line.height = Math.max(line.height, item.height)
    }
    if (item.hasEOL && line) {
      lines.push(line)
      line = null
    }
  }
  if (line) lines.push(line)
  page.cleanup()
  return lines
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  const { info } = await pdf.getMetadata()
  const title = 'Title' in info && typeof info.Title === 'string' ? cleanLine(info.Title) : ''
  return title || null
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '')
