import type { Piece } from './piece.ts'
import { countText, fleschReadingEase } from './readability.ts'
import { syllableCounter } from './syllables.ts'

const group = (words: string) => new Set(words.split(' '))
const GROUPS = {
  firstPerson: group('i me my mine we us our ours'),
  secondPerson: group('you your yours'),
  thirdPerson: group('he she him her his hers they them their'),
  relative: group('which whom whose that who'),
  of: group('of'),
  article: group('the a an'),
  coordination: group('and but so then or'),
  subordination: group('because although though while whereas unless therefore however thus hence whether'),
  being: group('is are was were be been being am'),
  preposition: group('in on at by for with from to into upon'),
}
const ENDINGS = {
  abstract: /(?:tion|ment|ness|ity|ism|ence|ance|ous|ive)s?$/,
  manner: /ly$/,
  progressive: /ing$/,
  past: /ed$/,
}

/**
 * What the learned reading ease sees of an English text besides its words: lengths, rhythm, punctuation and kinds of
 * words. In a fixed order: the trained weights follow it.
 */
export function easeFeatures(piece: Pick<Piece, 'text' | 'sentences' | 'language'>): number[] {
  const { text, sentences } = piece
  const counts = countText(piece)
  const words = sentences.flatMap((sentence) => sentence.words)
  const n = words.length
  const lengths = sentences.map((sentence) => sentence.words.length).sort((a, b) => a - b)
  const perSentence = n / sentences.length
  const syllablesIn = syllableCounter('en')
  const syllables = words.map(({ lower }) => syllablesIn(lower))
  const share = (test: (word: string, index: number) => boolean) =>
    words.filter(({ lower }, index) => test(lower, index)).length / n
  const marks = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const types = new Set(words.map(({ lower }) => lower)).size
  return [
    perSentence,
    Math.log(perSentence),
    deviation(lengths, perSentence),
    lengths[Math.floor(lengths.length * 0.8)] ?? perSentence,
    counts.syllables / n,
    share((_, i) => (syllables[i] ?? 0) === 1),
    share((_, i) => (syllables[i] ?? 0) >= 3),
    share((_, i) => (syllables[i] ?? 0) >= 4),
    counts.letters / n,
    share((word) => word.length >= 7),
    share((word) => word.length >= 10),
    Math.sqrt(counts.polysyllables / sentences.length),
    fleschReadingEase(counts),
    types / n,
    types / Math.sqrt(n),
    Math.log(n),
    Math.log(sentences.length),
    marks(/,/g) / n,
    marks(/;/g) / sentences.length,
    marks(/:/g) / sentences.length,
    marks(/["“]/g) / sentences.length,
    marks(/\?/g) / sentences.length,
    marks(/!/g) / sentences.length,
    marks(/\(/g) / sentences.length,
    marks(/\d/g) / n,
    words.filter((word) => /^\p{Lu}/u.test(word.text)).length / n,
    share((word) => word.includes("'")),
    share((word) => word.includes('-')),
    ...Object.values(GROUPS).map((set) => share((word) => set.has(word))),
    ...Object.values(ENDINGS).map((ending) => share((word) => ending.test(word))),
  ]
}

const deviation = (values: readonly number[], mean: number) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)

/** How often each word of a text occurs, damped and of length one: 1 + ln(count), over the root of their squares. */
export function dampedCounts(words: readonly { lower: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { lower } of words) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  let squares = 0
  for (const [word, count] of counts) {
    const damped = 1 + Math.log(count)
    counts.set(word, damped)
    squares += damped * damped
  }
  const norm = Math.sqrt(squares) || 1
  for (const [word, damped] of counts) counts.set(word, damped / norm)
  return counts
}
