import { cleanLine, type SourceBlock, wordsIn } from '#core/domain/knowledge/source-document'

/** A line of a page: where it stands and how tall its letters are, in points. */
export interface PdfLine {
  text: string
  y: number
  height: number
}

/** A line this much taller than the page's usual one, and this short (words), is a heading. */
const TALLER = 1.2
const HEADING_WORDS = 15
/** A step down of more than this many line heights begins a paragraph. */
const GAP = 1.7

/** A PDF knows no paragraphs: lines that follow each other closely are one; taller, short ones are headings. */
export function blocksOfPage(lines: readonly PdfLine[], page: number): SourceBlock[] {
  const usual = medianOf(lines.map(({ height }) => height))
  const blocks: SourceBlock[] = []
  let before: PdfLine | null = null
  for (const line of lines) {
    const text = cleanLine(line.text)
    if (!text) continue
    const heading = line.height > usual * TALLER && wordsIn(text) <= HEADING_WORDS
    const last = blocks.at(-1)
    const near = before !== null && Math.abs(before.y - line.y) <= Math.max(line.height, 1) * GAP
    if (last && near && !heading && last.kind === 'text') last.text = joined(last.text, text)
    else blocks.push({ kind: heading ? 'heading' : 'text', text, page })
    before = line
  }
  return blocks
}

/** A word that was cut at the line's end is made whole. */
const joined = (text: string, next: string) =>
  /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
