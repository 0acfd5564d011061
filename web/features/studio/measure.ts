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
  const words = (doc.content ?? []).reduce((sum, block) => sum + wordsIn(block, language), 0)
  return {
    words,
    characters: text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0),
    minutes: Math.ceil(words / 230),
    hashtags: text.match(/(?<![\p{L}\p{N}&])#[\p{L}\p{N}_]+/gu)?.length ?? 0,
  }
}

const counted = new WeakMap<DocNode, { language: string; words: number }>()

/** Counted once for each state of a block: of a long page, little changes between two looks at it. */
function wordsIn(block: DocNode, language: string): number {
  const known = counted.get(block)
  if (known?.language === language) return known.words
  let words = 0
  for (const part of segmenterOf(language).segment(textOf(block))) if (part.isWordLike) words++
  counted.set(block, { language, words })
  return words
}

let last: { language: string; segmenter: Intl.Segmenter } | null = null

function segmenterOf(language: string): Intl.Segmenter {
  if (last?.language !== language)
    last = { language, segmenter: new Intl.Segmenter(language, { granularity: 'word' }) }
  return last.segmenter
}
