import type { Word } from './words.ts'

/** Phrases by their first word, the longest first. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly { words: readonly string[]; value: T }[]>

/** Phrases in lower case, their words parted by single spaces. */
export function phraseIndex<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseIndex<T> {
  const index = new Map<string, { words: readonly string[]; value: T }[]>()
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    index.set(first, [...(index.get(first) ?? []), { words, value }])
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

export interface PhraseHit<T> {
  value: T
  phrase: string
  start: number
  end: number
  /** Of its first word in the words searched. */
  index: number
}

/** Where the phrases occur in a row of words; where two overlap, the one that begins first. */
export function findPhrases<T>(words: readonly Word[], index: PhraseIndex<T>): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) continue
    const entry = index
      .get(word.lower)
      ?.find((entry) => entry.words.every((part, i) => words[at + i]?.lower === part))
    const last = entry && words[at + entry.words.length - 1]
    if (!entry || !last) continue
    hits.push({
      value: entry.value,
      phrase: entry.words.join(' '),
      start: word.start,
      end: last.end,
      index: at,
    })
    at += entry.words.length - 1
  }
  return hits
}

/** The replacement written as the original was: with its first letter, or all of it, in capitals. */
export function inCaseOf(original: string, replacement: string): string {
  if (original.length > 1 && original === original.toUpperCase() && /\p{Lu}/u.test(original))
    return replacement.toUpperCase()
  const [first = ''] = original
  return first !== first.toLowerCase()
    ? replacement.charAt(0).toUpperCase() + replacement.slice(1)
    : replacement
}
