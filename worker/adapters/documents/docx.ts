import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { cleanLine, type SourceBlock, type SourceDocument } from '#core/domain/knowledge/source-document'
import { boundDepth } from './depth.ts'
import { DocumentFault } from './document-fault.ts'

const BODY = 'word/document.xml'
const CORE = 'docProps/core.xml'
/** Longest part that is unpacked (bytes): the archive's directory tells before, and nothing longer is written. */
const MAX_PART = 30 * 1_048_576
/** `Heading 1` and `Title`, also by the names Spanish, Portuguese, French, German and Italian Word gives them. */
const HEADING = /^(heading|title|ttulo|título|titre|berschrift|überschrift|titolo|kop|nagwek)\s?\d?$/i

/** The words of a Word document (ECMA-376): paragraphs, headings by their style, tables row by row. */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const parts = unzip(bytes)
  const body = parts[BODY]
  if (!body) throw new DocumentFault('file_kind', 'This archive is not a Word document (DOCX).')
  const core = parts[CORE]
  return { title: core ? titleOf(decode(core)) : null, blocks: blocksOf(decode(body)), pages: null }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let large = false
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name !== BODY && name !== CORE) return false
        if (originalSize > MAX_PART) large = true
        return originalSize <= MAX_PART
      },
    })
    if (!large) return parts
  } catch (cause) {
    throw new DocumentFault('file_damaged', 'This document is damaged.', { cause })
  }
  throw new DocumentFault(
    'file_unpacks_too_large',
    'This document unpacks to more than 30 MB and is not read.',
  )
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function blocksOf(xml: string): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let text = ''
  let style = ''
  let inText = false
  let cells: string[] | null = null
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        boundDepth(++depth)
        if (name === 'w:p') style = ''
        if (name === 'w:t') inText = true
        if (name === 'w:pStyle') style = attributes['w:val'] ?? ''
        if (name === 'w:outlineLvl' && Number(attributes['w:val']) < 9) style = 'Heading1'
        if (name === 'w:tab' || name === 'w:br') text += ' '
        if (name === 'w:tr') cells = []
      },
      ontext(part) {
        if (inText) text += part
      },
      onclosetag(name) {
        depth--
        if (name === 'w:t') inText = false
        if (name === 'w:tr' && cells) {
          if (cells.length > 0) blocks.push({ kind: 'text', text: cells.join(' · ') })
          cells = null
        }
        if (name !== 'w:p') return
        const words = cleanLine(text)
        text = ''
        if (!words) return
        if (cells) cells.push(words)
        else blocks.push({ kind: HEADING.test(style) ? 'heading' : 'text', text: words })
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return blocks
}

function titleOf(xml: string): string | null {
  let title = ''
  let inTitle = false
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name) => {
        boundDepth(++depth)
        inTitle = name === 'dc:title'
      },
      ontext: (text) => {
        if (inTitle) title += text
      },
      onclosetag: () => {
        depth--
        inTitle = false
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return cleanLine(title) || null
}
