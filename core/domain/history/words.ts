import type { Run } from './authored-text.ts'

/** A word, a space or a mark of punctuation; its runs differ where format or author change inside it. */
export interface Word {
  text: string
  runs: Run[]
  /** False for spaces and punctuation. */
  counts: boolean
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Runs as words, by Unicode segmentation, so that texts without spaces compare by words too. */
export function wordsOf(runs: readonly Run[]): Word[] {
  const text = runs.map((run) => run.text).join('')
  const words: Word[] = []
  let run = 0
  let offset = 0
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const word: Word = { text: segment, runs: [], counts: isWordLike ?? false }
    for (let left = segment.length; left > 0; ) {
      const current = runs[run]
      if (!current) break
      const part = current.text.slice(offset, offset + left)
      if (part) word.runs.push({ ...current, text: part })
      left -= part.length
      offset += part.length
      if (offset >= current.text.length) {
        run++
        offset = 0
      }
    }
    words.push(word)
  }
  return words
}
