import type { FormattedText } from '../../contracts/analysis.ts'
import type { Language } from '../../contracts/common.ts'
import type { ContentType } from '../../contracts/content.ts'
import type { CHANNELS, TONES } from '../../contracts/generation.ts'
import { sentencesIn } from './sentences.ts'
import { type Sentence, type Word, wordsIn } from './words.ts'

/** What a brand voice says that a text can be held against. */
export interface VoiceToMatch {
  tone: (typeof TONES)[number]
  useWords: readonly string[]
  avoidWords: readonly string[]
  sample: string
}

/** A text to analyse, and what is known about it. */
export interface PieceInput extends FormattedText {
  title: string
  language: Language
  type: ContentType | null
  channel: (typeof CHANNELS)[number] | null
  /** The search word the text is written for. */
  keyword: string | null
  /** The description that search results show. */
  description: string | null
  voice: VoiceToMatch | null
}

/** The same, read once for all dimensions. */
export interface Piece extends PieceInput {
  titleWords: readonly Word[]
  sentences: readonly Sentence[]
  /** Of the body, code left out. */
  words: readonly Word[]
}

export function readPiece(input: PieceInput): Piece {
  const sentences = sentencesIn(input, input.language)
  return {
    ...input,
    sentences,
    words: sentences.flatMap((sentence) => sentence.words),
    titleWords: wordsIn(input.title, 0, input.title.length, input.language),
  }
}

/** The languages whose lexicons and formulas are here; other languages get what needs none. */
export type KnownLanguage = 'en' | 'es'
export const knownLanguage = (language: string): KnownLanguage | null =>
  language === 'en' || language === 'es' ? language : null
