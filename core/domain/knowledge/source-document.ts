/** One block of a source's text, in reading order. */
export interface SourceBlock {
  kind: 'heading' | 'text'
  text: string
  /** Of a PDF, from 1. */
  page?: number
}

/** What was read out of a source: words only, no markup. */
export interface SourceDocument {
  /** What it calls itself, if it does. */
  title: string | null
  blocks: SourceBlock[]
  /** Of a PDF. */
  pages: number | null
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu
/** Scripts without spaces: three letters are counted as two words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

export function wordsIn(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0
  return (text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0) + Math.ceil((unspaced * 2) / 3)
}

/** One line of clean text: no control or invisible characters, single spaces. */
export const cleanLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g, '')
    .trim()
