import { cleanLine, type SourceBlock, type SourceDocument } from './source-document.ts'

const HEADING = /^#{1,6}\s+(.+?)\s*#*$/
const UNDERLINE = /^(=+|-+)$/
const FENCE = /^(```|~~~)/

/** Plain text or Markdown → its headings and paragraphs; marks of Markdown that are not words go. */
export function plainBlocks(text: string): SourceDocument {
  const blocks: SourceBlock[] = []
  let paragraph: string[] = []
  const end = () => {
    const words = cleanLine(paragraph.map(unmarked).join(' '))
    if (words) blocks.push({ kind: 'text', text: words })
    paragraph = []
  }
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trim()
    const heading = HEADING.exec(line)?.[1]
    if (heading !== undefined || (UNDERLINE.test(line) && paragraph.length === 1)) {
      const title = heading ?? paragraph.pop() ?? ''
      end()
      blocks.push({ kind: 'heading', text: cleanLine(unmarked(title)) })
    } else if (line === '' || FENCE.test(line) || UNDERLINE.test(line)) end()
    else if (/^([-*+•]|\d+[.)])\s/.test(line)) {
      end()
      paragraph.push(line.replace(/^([-*+•]|\d+[.)])\s+/, ''))
    } else paragraph.push(line)
  }
  end()
  const [first] = blocks
  return { title: first?.kind === 'heading' ? first.text : null, blocks, pages: null }
}

/** Links and pictures become their words; emphasis loses its marks. */
const unmarked = (line: string) =>
  line
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/^>\s?/, '')
