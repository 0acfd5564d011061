import type { DimensionResult, Finding } from '../../contracts/analysis.ts'
import { shinglesOf } from './minhash.ts'
import type { Piece } from './piece.ts'
import { found, result, silent } from './result.ts'
import { wordsIn } from './words.ts'

/** Another text of the library that shares wording with this one. */
export interface Neighbour {
  id: string
  title: string
  text: string
}

/** Shorter texts share their few words with everything. */
export const LEAST_WORDS = 12
/** From this part of its shingles on a sentence is taken over. */
const TAKEN = 0.6
const LEAST_SENTENCE = 6

/**
 * How much of the text stands in other texts of the same library: the share of its shingles found there (containment,
 * Broder 1997), and the sentences taken over. The neighbours come from `minhash.ts`: a sentence in a long text that
 * resembles this one in nothing else is not found.
 */
export function originality(piece: Piece, neighbours: readonly Neighbour[]): DimensionResult {
  if (piece.words.length < LEAST_WORDS) return silent('originality', 'tooShort')
  const own = shinglesOf(piece.words.map(({ lower }) => lower))
  const others = neighbours
    .map(({ id, title, text }) => {
      const words = wordsIn(text, 0, text.length, piece.language)
      const shingles = new Set(shinglesOf(words.map(({ lower }) => lower)))
      return { id, title, shingles, shared: share(own, shingles) }
    })
    .sort((a, b) => b.shared - a.shared)
  const everywhere = new Set(others.flatMap(({ shingles }) => [...shingles]))
  const shared = share(own, everywhere)
  const nearest = others[0]
  const findings = piece.sentences.flatMap((sentence): Finding[] => {
    if (sentence.words.length < LEAST_SENTENCE) return []
    const shingles = shinglesOf(sentence.words.map(({ lower }) => lower))
    const source = others.find((other) => share(shingles, other.shingles) >= TAKEN)
    if (!source) return []
    const { id, title } = source
    return [found('originality', 'taken', piece.text, sentence, { params: { title, contentId: id } })]
  })
  return result('originality', {
    score: 100 * (1 - shared),
    measures: {
      shared,
      compared: neighbours.length,
      shingles: own.length,
      ...(nearest && { nearest: nearest.title, nearestId: nearest.id, nearestShared: nearest.shared }),
    },
    findings,
    suggest: nearest && shared > 0.25 ? 'reword' : null,
    params: { percent: Math.round(100 * shared), title: nearest?.title ?? '' },
  })
}

const share = (shingles: Uint32Array, others: ReadonlySet<number>) =>
  shingles.length === 0 ? 0 : shingles.filter((shingle) => others.has(shingle)).length / shingles.length
