import { CONTRACTIONS, isContraction } from '../contractions.ts'
import type { WordToken } from '../word-tokens.ts'

/** Of 100 places where English could contract, those where it does; 50 when there is no such place. */
export function contractionRate(tokens: readonly WordToken[]): number {
  let [short, full] = [0, 0]
  for (const [at, { lower }] of tokens.entries()) {
    if (isContraction(lower)) short++
    else if (CONTRACTIONS.has(lower) || CONTRACTIONS.has(`${lower} ${tokens[at + 1]?.lower}`)) full++
  }
  return short + full === 0 ? 50 : (short / (short + full)) * 100
}
