import type { FormattedText, TextBlock } from '../../../contracts/analysis.ts'
import type { Span } from '../sentence-spans.ts'

/** A text with the places no rule may touch: code, addresses, placeholders. */
export interface Prose extends FormattedText {
  spared: readonly Span[]
}

const SPARED = [
  /https?:\/\/[^\s<>"')\]]+|www\.[^\s<>"')\]]+/giu,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\p{L}\p{N}])[\p{L}\p{N}-]+\.(?:com|org|net|io|es|co|example|app|dev|eu|uk)(?:\/[^\s<>"')\]]*)?(?![\p{L}\p{N}])/giu,
  /\{\{[^}]*\}\}|\{%[^%]*%\}/g,
  /(?<![\p{L}\p{N}])[#@][\p{L}\p{N}_]+/gu,
]

/** Web and mail addresses, placeholders, hashtags and handles. */
export function sparedIn(text: string): Span[] {
  return SPARED.flatMap((pattern) => spansOf(text, pattern))
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))

const IN_MARKDOWN = [
  /^(?:```|~~~)[\s\S]*?(?:^(?:```|~~~)\s*$|$(?![\s\S]))/gmu,
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu,
  /(?<=\])\([^()\s]*(?:\s+"[^"]*")?\)/gu,
  /<[^<>\n]{1,300}>/gu,
]

/** Markdown as it was typed: offsets are those of the source. */
export function proseOfMarkdown(text: string): Prose {
  const blocks: TextBlock[] = []
  for (const { 0: line, index } of text.matchAll(/^.+$/gmu)) {
    const [marks = '', hashes] = /^\s*(?:(#{1,6})\s+|>\s*|[-*+]\s+|\d{1,9}[.)]\s+)?/u.exec(line) ?? []
    const start = index + marks.length
    const end = index + line.trimEnd().length
    if (start < end)
      blocks.push(
        hashes ? { kind: 'heading', level: hashes.length, start, end } : { kind: 'paragraph', start, end },
      )
  }
  const links = Array.from(
    text.matchAll(/\[([^\]]*)\]\(([^()\s]*)/gu),
    ({ 1: words = '', 2: href = '', index }) => ({
      ...{ start: index + 1, end: index + 1 + words.length, href },
    }),
  )
  return {
    text,
    blocks,
    links,
    spared: [...IN_MARKDOWN.flatMap((one) => spansOf(text, one)), ...sparedIn(text)],
  }
}

/** A plain text: one block a line. */
export const proseOf = (formatted: FormattedText, spared: readonly Span[] = []): Prose => ({
  ...formatted,
  spared: [...formatted.blocks.filter(({ kind }) => kind === 'code'), ...spared, ...sparedIn(formatted.text)],
})

/** Tells whether a range touches one of the spans. Looks once through the spans, then by halves. */
export function overlapFinder(spans: readonly Span[]): (start: number, end: number) => boolean {
  const merged: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return (start, end) => {
    let [low, high] = [0, merged.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((merged[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const found = merged[low]
    return found !== undefined && found.start < end
  }
}
