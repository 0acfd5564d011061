import type { Analysis, DimensionId, DimensionResult } from '../../contracts/analysis.ts'
import { callToAction } from './call-to-action.ts'
import { channel } from './channel.ts'
import { claims } from './claims.ts'
import { clarity } from './clarity.ts'
import { type EaseModel, ease } from './ease.ts'
import { emotion } from './emotion.ts'
import { headline } from './headline.ts'
import { inclusive } from './inclusive.ts'
import { language } from './language.ts'
import type { LanguageModel } from './language-model.ts'
import { LEAST_WORDS, overall } from './overall.ts'
import { type Piece, type PieceInput, readPiece } from './piece.ts'
import { readability } from './readability.ts'
import { sentiment } from './sentiment.ts'
import type { SentimentModel } from './sentiment-model.ts'
import { seo } from './seo.ts'
import { spam } from './spam.ts'
import { time } from './time.ts'
import { tone } from './tone.ts'

/** What was trained; a dimension whose model is not there says nothing. */
export interface Models {
  ease: EaseModel | null
  sentiment: SentimentModel | null
  language: LanguageModel | null
}
export const NO_MODELS: Models = { ease: null, sentiment: null, language: null }

/** Every dimension that needs the text alone. Originality asks the library and comes beside. */
const DIMENSIONS: Record<
  Exclude<DimensionId, 'originality'>,
  (piece: Piece, models: Models) => DimensionResult
> = {
  readability,
  ease: (piece, models) => ease(piece, models.ease),
  clarity,
  headline,
  callToAction,
  tone,
  sentiment: (piece, models) => sentiment(piece, models.sentiment),
  emotion,
  inclusive,
  claims,
  seo,
  channel,
  spam,
  language: (piece, models) => language(piece, models.language),
  time,
}

/** The dimensions a text alone tells, each a pure function of the text and the models; all, or those asked for. */
export const textDimensions = (piece: Piece, models: Models, wanted?: readonly string[]): DimensionResult[] =>
  Object.entries(DIMENSIONS)
    .filter(([id]) => wanted?.includes(id) ?? true)
    .map(([, dimension]) => dimension(piece, models))

/** Analyses a text along all dimensions but its originality. */
export function analyze(input: PieceInput, models: Models): Analysis {
  const piece = readPiece(input)
  return assemble(piece, textDimensions(piece, models))
}

/** The dimensions as one answer, with the weighted score of those that judged. */
export const assemble = (
  { words, language }: Pick<Piece, 'words' | 'language'>,
  dimensions: DimensionResult[],
  truncated = false,
): Analysis => ({
  score: words.length < LEAST_WORDS ? null : overall(dimensions),
  words: words.length,
  language,
  truncated,
  dimensions,
})
