import type { Span } from './sentence-spans.ts'

export interface WordToken extends Span {
  text: string
  /** In lower case, apostrophes straight. */
  lower: string
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*/gu

/** The words of a text. A hyphen parts two words, an apostrophe does not. */
export function wordTokens(text: string): WordToken[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    lower: lowered(word),
    start: index,
    end: index + word.length,
  }))
}

export const lowered = (text: string): string => text.toLowerCase().replaceAll('’', "'")
