import type { Sentence } from './words.ts'

/** How somebody writes, in numbers. */
export interface StyleProfile {
  wordsPerSentence: number
  lettersPerWord: number
  /** Of all words. */
  contractions: number
  you: number
  we: number
  /** Of all sentences. */
  exclamations: number
  questions: number
}

const YOU = new Set(
  `you your yours you're you'll you've tú tu tus te ti contigo usted ustedes vosotros os vuestro vuestra`.split(
    ' ',
  ),
)
const WE = new Set(
  `we our ours us we're we'll we've nosotros nosotras nos nuestro nuestra nuestros nuestras`.split(' '),
)

/** Measures a text; the numbers need a few sentences to mean something. */
export function styleProfile(text: string, sentences: readonly Sentence[]): StyleProfile {
  const words = sentences.flatMap((sentence) => sentence.words)
  const n = words.length || 1
  const ends = (mark: string) =>
    sentences.filter(({ start, end }) =>
      text
        .slice(start, end)
        .replace(/["”’'»)]+$/, '')
        .endsWith(mark),
    ).length
  return {
    wordsPerSentence: n / (sentences.length || 1),
    lettersPerWord: words.reduce((sum, word) => sum + word.text.length, 0) / n,
    contractions: words.filter(({ lower }) => /'(?:s|re|ve|ll|d|m|t)$/.test(lower)).length / n,
    you: words.filter(({ lower }) => YOU.has(lower)).length / n,
    we: words.filter(({ lower }) => WE.has(lower)).length / n,
    exclamations: ends('!') / (sentences.length || 1),
    questions: ends('?') / (sentences.length || 1),
  }
}
