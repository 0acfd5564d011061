import * as english from './en/clarity.ts'
import * as spanish from './es/clarity.ts'
import { phraseIndex } from './phrases.ts'
import type { KnownLanguage } from './piece.ts'

const clarityOf = (words: typeof english) => ({
  hedges: phraseIndex(words.HEDGES.map((phrase) => [phrase, null])),
  jargon: phraseIndex(Object.entries(words.JARGON)),
  adverbs: new Set(words.ADVERBS),
  being: words.BEING,
  participles: words.PARTICIPLES,
  noParticiples: words.NO_PARTICIPLES,
})

/** What clarity looks for, by language. */
export const CLARITY: Record<KnownLanguage, ReturnType<typeof clarityOf>> = {
  en: clarityOf(english),
  es: clarityOf(spanish),
}
