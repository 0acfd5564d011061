import type { DocNode } from '#core/contracts/content'

const BLOCKS = new Set(['paragraph', 'heading', 'codeBlock', 'blockquote', 'listItem'])

/** The words a reader sees; blocks end with a line break. */
export function textOf(node: DocNode): string {
  if (node.type === 'hardBreak') return '\n'
  const inner = node.text ?? (node.content ?? []).map(textOf).join('')
  return BLOCKS.has(node.type) && !inner.endsWith('\n') ? `${inner}\n` : inner
}

export interface Measure {
  words: number
  characters: number
  /** Minutes at 230 words a minute (the mean silent reading rate for English in Brysbaert 2019 is 238). */
  minutes: number
  hashtags: number
}

/** Words by Unicode segmentation; characters as a channel counts them, one for each code point. */
export function measure(doc: DocNode, language: string): Measure {
  const text = textOf(doc).trim()
  let words = 0
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (part.isWordLike) words++
  return {
    words,
    characters: [...text].length,
    minutes: Math.ceil(words / 230),
    hashtags: text.match(/(?<![\p{L}\p{N}&])#[\p{L}\p{N}_]+/gu)?.length ?? 0,
  }
}
