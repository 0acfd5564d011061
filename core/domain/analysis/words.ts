import type { TextBlock } from '../../contracts/analysis.ts'

/** A word and where it stands (UTF-16 units of the text, end exclusive). */
export interface Word {
  text: string
  /** Lower case, with a plain apostrophe. */
  lower: string
  start: number
  end: number
}

export interface Sentence {
  start: number
  end: number
  words: readonly Word[]
  /** The kind of block it stands in. */
  block: TextBlock['kind']
}

/** Letters and digits, with apostrophes and hyphens inside, decimal points, and a per cent sign. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[.,]\p{N}+)*%?/gu

/** The words of a stretch of text. Japanese is not spaced: its words are found by Unicode segmentation. */
export function wordsIn(text: string, start = 0, end = text.length, language = 'en'): Word[] {
  const stretch = text.slice(start, end)
  if (language === 'ja') return segmented(stretch, start)
  const words: Word[] = []
  for (const { 0: found, index } of stretch.matchAll(WORD)) words.push(word(found, start + index))
  return words
}

const word = (text: string, start: number): Word => ({
  text,
  lower: text.toLowerCase().replaceAll('’', "'"),
  start,
  end: start + text.length,
})

function segmented(text: string, offset: number): Word[] {
  const words: Word[] = []
  for (const part of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text))
    if (part.isWordLike) words.push(word(part.segment, offset + part.index))
  return words
}
