import type { DimensionResult } from '../../contracts/analysis.ts'
import { INCLUSIVE as ENGLISH } from './en/inclusive.ts'
import { INCLUSIVE as SPANISH } from './es/inclusive.ts'
import { findPhrases, inCaseOf, phraseIndex } from './phrases.ts'
import { knownLanguage, type Piece } from './piece.ts'
import { found, result, silent } from './result.ts'

const INDEX = { en: phraseIndex(Object.entries(ENGLISH)), es: phraseIndex(Object.entries(SPANISH)) }
const COST = 12

/**
 * Words that leave people out by gender, ability, age or origin, by the lists of the style guides named in `en/` and
 * `es/`. A list knows no context, so each is a question to the writer, with a word that says the same.
 */
export function inclusive(piece: Piece): DimensionResult {
  const language = knownLanguage(piece.language)
  if (!language || piece.words.length === 0) return silent('inclusive', language ? null : 'noLexicon')
  const findings = findPhrases(piece.words, INDEX[language]).map(({ start, end, value }) => {
    const phrase = piece.text.slice(start, end)
    const replacement = inCaseOf(phrase, value.instead)
    return found(
      'inclusive',
      value.kind,
      piece.text,
      { start, end },
      { params: { phrase, replacement }, replacement },
    )
  })
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length
  return result('inclusive', {
    score: 100 - COST * findings.length * Math.min(1, 150 / Math.max(50, piece.words.length)),
    measures: {
      gender: count('gender'),
      ability: count('ability'),
      age: count('age'),
      origin: count('origin'),
    },
    findings,
    suggest: findings.length > 0 ? 'reword' : null,
    params: { count: findings.length },
  })
}
