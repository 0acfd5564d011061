import type { DimensionResult } from '../../contracts/analysis.ts'
import { EMOTION as ENGLISH } from './en/emotion.ts'
import { EMOTION as SPANISH } from './es/emotion.ts'
import { knownLanguage, type Piece } from './piece.ts'
import { found, result, silent } from './result.ts'

const EMOTIONS = ['joy', 'trust', 'anticipation', 'surprise', 'fear', 'sadness', 'anger', 'disgust'] as const
type Emotion = (typeof EMOTIONS)[number]

const indexOf = (words: Record<Emotion, string>) => {
  const index = new Map<string, Emotion[]>()
  for (const emotion of EMOTIONS)
    for (const word of words[emotion].split(/\s+/)) index.set(word, [...(index.get(word) ?? []), emotion])
  return index
}
const INDEX = { en: indexOf(ENGLISH), es: indexOf(SPANISH) }

/** A text in which every twentieth word carries an emotion is as warm as copy gets. */
const WARM = 0.05

/**
 * Which emotions the words carry, and how densely: counting by a list of words for each of R. Plutchik's eight emotions
 * (Emotion: a psychoevolutionary synthesis, 1980), as S. Mohammad and P. Turney's EmoLex does (2013). The list is our
 * own and small, since EmoLex may not be given along; it knows no negation and no irony.
 */
export function emotion(piece: Piece): DimensionResult {
  const language = knownLanguage(piece.language)
  if (!language || piece.words.length === 0) return silent('emotion', language ? null : 'noLexicon')
  const counts = Object.fromEntries(EMOTIONS.map((emotion) => [emotion, 0]))
  const findings = piece.words.flatMap((word) =>
    (INDEX[language].get(word.lower) ?? []).map((emotion) => {
      counts[emotion] = (counts[emotion] ?? 0) + 1
      return found('emotion', emotion, piece.text, word, { params: { word: word.text } })
    }),
  )
  const share = new Set(findings.map(({ start }) => start)).size / piece.words.length
  const [strongest = 'none', most = 0] = Object.entries(counts).sort(([, a], [, b]) => b - a)[0] ?? []
  return result('emotion', {
    score: (share / WARM) * 100,
    measures: { ...counts, strongest: most > 0 ? strongest : 'none', emotionalShare: share },
    findings,
    suggest: share < WARM / 4 ? 'warmer' : null,
  })
}
