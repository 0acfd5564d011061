import type { DimensionResult } from '../../contracts/analysis.ts'
import { NEGATIONS, STRONGER, VALENCE } from './es/sentiment.ts'
import type { Piece } from './piece.ts'
import { found, result, silent } from './result.ts'
import { positivity, type SentimentModel } from './sentiment-model.ts'

/** Spanish words of valence by sentence, squashed as VADER does (Hutto and Gilbert, ICWSM 2014). */
export function spanishPositivity(words: readonly string[]): number {
  let sum = 0
  words.forEach((word, i) => {
    const value = VALENCE[word]
    if (value === undefined) return
    const before = words.slice(Math.max(0, i - 3), i)
    const strength = before.slice(-1).some((other) => STRONGER.has(other)) ? 1.3 : 1
    sum += value * strength * (before.some((other) => NEGATIONS.has(other)) ? -0.74 : 1)
  })
  return 0.5 + 0.5 * (sum / Math.sqrt(sum * sum + 15))
}

/** A sentence is told when it is this sure to be negative: trained on reviews, the model takes plain facts for dull. */
const NEGATIVE = 0.1

/**
 * How positive the text is, sentence by sentence, weighted by their words. English: logistic regression over words and
 * pairs (Wang and Manning 2012) trained on SST-2 (Socher et al. 2013); Spanish: a list of words with negation, which has
 * not been measured against people.
 */
export function sentiment(piece: Piece, model: SentimentModel | null): DimensionResult {
  const { language, sentences } = piece
  const judge =
    language === 'es'
      ? spanishPositivity
      : language === 'en' && model
        ? (words: string[]) => positivity(words, model)
        : null
  if (!judge || piece.words.length === 0)
    return silent('sentiment', language === 'en' || language === 'es' ? null : 'noLexicon')
  const judged = sentences.map((sentence) => ({
    sentence,
    positive: judge(sentence.words.map((word) => word.lower)),
  }))
  const mean =
    judged.reduce((sum, { sentence, positive }) => sum + positive * sentence.words.length, 0) /
    piece.words.length
  const negative = judged.filter(({ positive, sentence }) => positive < NEGATIVE && sentence.words.length > 2)
  return result('sentiment', {
    score: 100 * mean,
    measures: {
      positive: judged.filter(({ positive }) => positive > 1 - NEGATIVE).length,
      negative: negative.length,
      neutral:
        judged.length - negative.length - judged.filter(({ positive }) => positive > 1 - NEGATIVE).length,
      sentences: judged.length,
    },
    findings: negative.map(({ sentence, positive }) =>
      found('sentiment', 'negative', piece.text, sentence, {
        params: { percent: Math.round(100 * (1 - positive)) },
      }),
    ),
    suggest: mean < 0.4 ? 'brighter' : null,
  })
}
