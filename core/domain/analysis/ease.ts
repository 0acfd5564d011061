import type { DimensionResult } from '../../contracts/analysis.ts'
import { dampedCounts, easeFeatures } from './ease-features.ts'
import type { Piece } from './piece.ts'
import { LEAST_WORDS } from './readability.ts'
import { result, silent } from './result.ts'
import type { WordWeights } from './word-weights.ts'

/** A linear model of ease. `mean` and `deviation` are of people's judgements it was trained on. */
export interface EaseModel {
  intercept: number
  features: readonly number[]
  words: WordWeights
  mean: number
  deviation: number
}

/** How easy a text is to read, as people judged the texts of CLEAR: about -4 to 2, higher is easier. */
export function predictEase(piece: Pick<Piece, 'text' | 'sentences' | 'language'>, model: EaseModel): number {
  let sum = model.intercept
  easeFeatures(piece).forEach((value, i) => {
    sum += value * (model.features[i] ?? 0)
  })
  for (const [word, count] of dampedCounts(piece.sentences.flatMap((sentence) => sentence.words)))
    sum += count * (model.words.get(word) ?? 0)
  return sum
}

/**
 * Learned reading ease of an English text: ridge regression (Hoerl and Kennard 1970) on lengths, punctuation, kinds of
 * words and the words themselves, trained on the CLEAR corpus (Crossley et al., A large-scaled corpus for assessing text
 * readability, Behavior Research Methods 2022), where teachers said which of two texts is easier. The score is the share
 * of those texts, written for school grades 3 to 12, that are harder.
 */
export function ease(piece: Piece, model: EaseModel | null): DimensionResult {
  if (piece.language !== 'en') return silent('ease', 'englishOnly')
  if (!model) return silent('ease')
  if (piece.words.length < LEAST_WORDS) return silent('ease', 'tooShort')
  const predicted = predictEase(piece, model)
  const share = 100 * normal((predicted - model.mean) / model.deviation)
  return result('ease', {
    score: share,
    measures: { predictedEase: predicted, easierThan: share, words: piece.words.length },
    suggest: share >= 40 ? null : 'hardToRead',
    params: { share: Math.round(share) },
  })
}

/** The normal distribution (Abramowitz and Stegun 1964, 26.2.17; error below 1e-7). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    0.3989422804 *
    Math.exp((-z * z) / 2) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z < 0 ? tail : 1 - tail
}
