/** Languages whose writing can be measured and checked. */
export const PROSE_LANGUAGES = ['en', 'es'] as const
export type ProseLanguage = (typeof PROSE_LANGUAGES)[number]

/** How formally a reader is spoken to: in Spanish tú or usted; English does not say. */
export const ADDRESSES = ['tu', 'usted'] as const
export type Address = (typeof ADDRESSES)[number]

/** A way of writing in numbers. */
export interface VoiceNumbers {
  /** Mean words in a sentence. */
  sentenceWords: number
  /** 0 (spoken) to 100 (official). */
  formality: number
  /** Of all words that point to persons, how many of 100 point to I, we, you, and anybody else. */
  firstSingular: number
  firstPlural: number
  secondPerson: number
  thirdPerson: number
  /** Of 100 places where a contraction could stand, those where one does; null where the language has none. */
  contractions: number | null
  /** In 100 words. */
  emoji: number
  /** In 100 sentences. */
  exclamations: number
  /** Of 100 words, those of more than six letters. */
  longWords: number
  /** How many of 100 words are different ones, as a moving average. */
  variety: number
  address: Address | null
}

/** What the numbers were computed from. */
export interface Measured {
  words: number
  sentences: number
  numbers: VoiceNumbers
}
