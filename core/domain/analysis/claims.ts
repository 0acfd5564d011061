import type { DimensionResult, Finding } from '../../contracts/analysis.ts'
import * as english from './en/claims.ts'
import * as spanish from './es/claims.ts'
import { findPhrases, phraseIndex } from './phrases.ts'
import { knownLanguage, type Piece } from './piece.ts'
import { found, result, silent } from './result.ts'

const KINDS = ['absolute', 'superlative', 'health', 'money', 'green'] as const
const indexOf = ({ CLAIMS, PROOF }: typeof english) => ({
  proof: PROOF,
  phrases: phraseIndex(
    KINDS.flatMap((kind) =>
      CLAIMS[kind].split('|').map((phrase): [string, (typeof KINDS)[number]] => [phrase, kind]),
    ),
  ),
})
const INDEX = { en: indexOf(english), es: indexOf(spanish) }
/** Claims of health and money are the ones that are punished. */
const COST: Record<(typeof KINDS)[number], number> = {
  absolute: 14,
  superlative: 9,
  health: 20,
  money: 20,
  green: 11,
}

/**
 * Claims that may need proof, by the words advertising authorities look at (lists and sources in `en/` and `es/`). Where the
 * sentence names a source, a year or a footnote, a claim counts as backed and is not told. No legal advice.
 */
export function claims(piece: Piece): DimensionResult {
  const language = knownLanguage(piece.language)
  if (!language || piece.words.length === 0) return silent('claims', language ? null : 'noLexicon')
  const { phrases, proof } = INDEX[language]
  const findings: Finding[] = []
  let backed = 0
  let cost = 0
  for (const sentence of piece.sentences) {
    const hits = findPhrases(sentence.words, phrases)
    if (hits.length > 0 && proof.test(piece.text.slice(sentence.start, sentence.end))) backed += hits.length
    else
      for (const { start, end, value } of hits) {
        cost += COST[value]
        findings.push(
          found(
            'claims',
            value,
            piece.text,
            { start, end },
            { params: { phrase: piece.text.slice(start, end) } },
          ),
        )
      }
  }
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length
  return result('claims', {
    score: 100 - cost,
    measures: { ...Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])), backed },
    findings,
    suggest: findings.length > 0 ? 'prove' : null,
    params: { count: findings.length },
  })
}
