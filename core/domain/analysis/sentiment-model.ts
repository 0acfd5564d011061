import type { WordWeights } from './word-weights.ts'

/** A logistic model over words, pairs of words, and words after a negation (`!word`). */
export interface SentimentModel {
  intercept: number
  /** What a negated word without a weight of its own counts, in weights of the word. */
  negated: number
  weights: WordWeights
}

const NEGATIONS = new Set(
  `not no never without neither nor nothing nobody hardly barely scarcely lacks lack lacking cannot`.split(
    /\s+/,
  ),
)
/** How many words a negation reaches. */
const REACH = 3
const isNegation = (word: string) => NEGATIONS.has(word) || word.endsWith("n't")

/** "It is slow but lovely" is praise: what stands before the last "but" counts less, what follows it more. */
const BEFORE_BUT = 0.6
const AFTER_BUT = 1.25

/**
 * The tokens of a sentence in lower case and how much each counts: every word as it stands (`!` before it when negated) and
 * every pair, once.
 */
export function sentimentTokens(words: readonly string[]): Map<string, number> {
  const tokens = new Map<string, number>()
  const but = words.lastIndexOf('but')
  let reach = 0
  words.forEach((word, i) => {
    const next = words[i + 1]
    const weight = but <= 0 ? 1 : i < but ? BEFORE_BUT : AFTER_BUT
    if (next !== undefined) tokens.set(`${word} ${next}`, weight)
    tokens.set(reach > 0 && !isNegation(word) ? `!${word}` : word, weight)
    reach = isNegation(word) ? REACH : word === 'but' ? 0 : reach - 1
  })
  return tokens
}

/** How likely a sentence in English is a positive one, 0 to 1. */
export function positivity(
  words: readonly string[],
  { intercept, negated, weights }: SentimentModel,
): number {
  const tokens = sentimentTokens(words)
  let sum = 0
  for (const [token, weight] of tokens) {
    const own = weights.get(token)
    if (own !== undefined) sum += weight * own
    else if (token.startsWith('!')) sum += weight * negated * (weights.get(token.slice(1)) ?? 0)
  }
  return 1 / (1 + Math.exp(-intercept - sum / Math.sqrt(tokens.size || 1)))
}
