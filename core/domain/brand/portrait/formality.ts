import type { WordToken } from '../word-tokens.ts'
import { ENGLISH } from './english.ts'
import type { ProseLanguage } from './portrait.ts'
import { SPANISH } from './spanish.ts'

/** What the closed classes make of plain speech and of official prose, found on chatty and official texts like those of the tests. */
const SCALE = { en: { spoken: -60, official: 55 }, es: { spoken: -30, official: 60 } } as const

/**
 * Formality from 0 (spoken) to 100 (official). After the F-score of Heylighen and Dewaele (Variation in the
 * contextuality of language, 2002): words that name and place things count for it, words that point to the
 * situation against it. Theirs counts nouns, adjectives and verbs as a tagger finds them; this counts the closed
 * classes alone (articles and prepositions; pronouns, auxiliaries, adverbs and interjections) with long words for
 * the nouns they mostly are, and is put on a scale of its own.
 */
export function formalityOf(tokens: readonly WordToken[], language: ProseLanguage): number {
  if (tokens.length === 0) return 50
  const classes = language === 'en' ? ENGLISH : SPANISH
  let balance = 0
  for (const { lower } of tokens) {
    const [stem = lower] = lower.split("'")
    if (classes.articles.has(stem) || classes.prepositions.has(stem)) balance += 1
    else if (classes.pronouns.has(stem) || classes.auxiliaries.has(stem)) balance -= 1
    else if (classes.interjections.has(stem)) balance -= 2
    else if (classes.adverbs.has(stem) || classes.adverbEnding.test(stem)) balance -= 1
    else if (stem.length > 8) balance += 0.5
    if (language === 'en' && lower.includes("'")) balance -= 1
  }
  const { spoken, official } = SCALE[language]
  const share = (balance / tokens.length) * 100
  return Math.min(100, Math.max(0, ((share - spoken) / (official - spoken)) * 100))
}
