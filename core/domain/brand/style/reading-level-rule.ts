import type { READING_LEVELS } from '../../../contracts/style-guide.ts'
import type { ProseLanguage } from '../portrait/portrait.ts'
import type { WordToken } from '../word-tokens.ts'
import type { Found, Rule } from './rule.ts'
import { syllablesIn } from './syllables.ts'

export type ReadingLevel = (typeof READING_LEVELS)[number]

/** The lowest score in each band: Flesch, How to write plain English, 1949; Fernández Huerta, 1959, has the same. */
export const LEAST_EASE: Record<ReadingLevel, number> = {
  very_easy: 90,
  easy: 80,
  fairly_easy: 70,
  plain: 60,
  fairly_hard: 50,
  hard: 30,
}

/**
 * Reading ease of some sentences. English: Flesch, A new readability yardstick, 1948. Spanish: Fernández Huerta,
 * Medidas sencillas de lecturabilidad, 1959 (206.84 − 60 syllables a word − 1.02 words a sentence).
 */
export function readingEase(words: readonly WordToken[], sentences: number, language: ProseLanguage): number {
  if (words.length === 0 || sentences === 0) return 100
  const syllables = words.reduce((sum, { lower }) => sum + syllablesIn(lower, language), 0)
  const [perSentence, perWord] = [words.length / sentences, syllables / words.length]
  return language === 'en'
    ? 206.835 - 1.015 * perSentence - 84.6 * perWord
    : 206.84 - 1.02 * perSentence - 60 * perWord
}

/** A few long words do not make a short sentence hard to read. */
const SHORT = 8

/** When the text is harder than the ceiling, the sentences that make it so. */
export function readingLevelRule(level: ReadingLevel): Rule {
  return ({ tokens, sentences, language }) => {
    const least = LEAST_EASE[level]
    const ease = readingEase(tokens, sentences.length, language)
    if (ease >= least) return []
    let at = 0
    return sentences.flatMap(({ start, end }): Found[] => {
      const first = at
      while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at++
      const words = tokens.slice(first, at)
      const own = readingEase(words, 1, language)
      if (words.length <= SHORT || own >= ease) return []
      const params = { ease: Math.round(own), least, text: Math.round(ease), words: words.length }
      return [{ kind: 'reading_level', start, end, params }]
    })
  }
}
