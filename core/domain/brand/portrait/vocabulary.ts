import type { WordToken } from '../word-tokens.ts'

const WINDOW = 50

/**
 * How many of 100 words are different ones: the type–token ratio over a moving window of 50 words, so that long
 * samples do not look poorer (MATTR; Covington and McFall, Cutting the Gordian knot, 2010).
 */
export function varietyOf(tokens: readonly WordToken[]): number {
  if (tokens.length === 0) return 0
  const seen = new Map<string, number>()
  const size = Math.min(WINDOW, tokens.length)
  let [sum, windows] = [0, 0]
  for (const [at, { lower }] of tokens.entries()) {
    seen.set(lower, (seen.get(lower) ?? 0) + 1)
    const gone = tokens[at - size]?.lower
    if (gone !== undefined) {
      const left = (seen.get(gone) ?? 0) - 1
      if (left > 0) seen.set(gone, left)
      else seen.delete(gone)
    }
    if (at < size - 1) continue
    sum += seen.size / size
    windows++
  }
  return (sum / windows) * 100
}

export const longWordsOf = (tokens: readonly WordToken[]): number =>
  tokens.length === 0 ? 0 : (tokens.filter(({ text }) => text.length > 6).length / tokens.length) * 100
