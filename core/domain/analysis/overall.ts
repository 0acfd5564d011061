import type { DimensionId, DimensionResult } from '../../contracts/analysis.ts'

/** How much a dimension counts in the whole. Sentiment and emotion describe a text; they are no marks. */
const WEIGHTS: Partial<Record<DimensionId, number>> = {
  readability: 3,
  ease: 1,
  clarity: 3,
  headline: 2,
  callToAction: 2,
  tone: 2,
  inclusive: 1,
  claims: 2,
  seo: 2,
  channel: 3,
  spam: 2,
  originality: 1,
  language: 2,
}

/** Fewer words are no text to judge. */
export const LEAST_WORDS = 5

/**
 * The weighted mean of the scores; null when nothing could be judged, and when the words could not: what is left then,
 * its length and its likeness to others, says nothing about how good a text is.
 */
export function overall(dimensions: readonly DimensionResult[]): number | null {
  if (dimensions.some(({ id, score }) => id === 'clarity' && score === null)) return null
  let [sum, weights] = [0, 0]
  for (const { id, score } of dimensions) {
    const weight = WEIGHTS[id]
    if (score === null || weight === undefined) continue
    sum += score * weight
    weights += weight
  }
  return weights === 0 ? null : Math.round(sum / weights)
}
