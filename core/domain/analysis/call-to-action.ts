import type { DimensionResult } from '../../contracts/analysis.ts'
import * as english from './en/calls.ts'
import * as spanish from './es/calls.ts'
import { type KnownLanguage, knownLanguage, type Piece } from './piece.ts'
import { found, result, silent } from './result.ts'
import type { Sentence } from './words.ts'

export const CALLS = { en: english, es: spanish }

/** Longer sentences explain; they do not ask. */
const MOST_WORDS = 14
/** More things asked for at once are fewer done (one call to action: Nielsen Norman Group, and mail benchmarks). */
const MOST_CALLS = 3

/**
 * Whether the text asks its reader to do something: short sentences that begin with a verb of action, or end in one. Better
 * with a link, near the end, with a reason to do it now or a worry taken away.
 */
export function callToAction(piece: Piece): DimensionResult {
  const language = knownLanguage(piece.language)
  if (!language || piece.words.length === 0) return silent('callToAction', language ? null : 'noLexicon')
  const calls = piece.sentences.filter(
    (sentence) => sentence.block !== 'quote' && isCall(piece.text, sentence, language),
  )
  const urgent = calls.filter((call) => CALLS[language].URGENT.test(words(piece, call))).length
  const easy = calls.filter((call) => CALLS[language].EASY.test(words(piece, call))).length
  const linked = calls.filter((call) =>
    piece.links.some(({ start, end }) => start < call.end && end > call.start),
  ).length
  const last = calls.at(-1)
  const isLate = last !== undefined && last.end >= piece.text.trimEnd().length * 0.66
  const measures = { calls: calls.length, urgent, easy, linked, atTheEnd: isLate ? 1 : 0 }
  if (calls.length === 0) return result('callToAction', { score: 15, measures, suggest: 'add' })
  const score =
    50 +
    (isLate ? 20 : 0) +
    (urgent > 0 ? 12 : 0) +
    (easy > 0 ? 8 : 0) +
    (linked > 0 ? 10 : 0) -
    Math.max(0, calls.length - MOST_CALLS) * 8
  return result('callToAction', {
    score,
    measures,
    findings: calls.map((call) => found('callToAction', 'call', piece.text, call)),
    suggest: calls.length > MOST_CALLS ? 'fewer' : !isLate ? 'atTheEnd' : urgent === 0 ? 'now' : null,
    params: { count: calls.length },
  })
}

const words = ({ text }: Piece, { start, end }: Sentence) => text.slice(start, end)

function isCall(text: string, { words, start, end, block }: Sentence, language: KnownLanguage): boolean {
  if (words.length > MOST_WORDS || block === 'heading' || text.slice(start, end).endsWith('?')) return false
  const { ACTIONS } = CALLS[language]
  const lead = words[0]?.lower === 'please' || words[0]?.lower === 'and' || words[0]?.lower === 'then' ? 1 : 0
  return words.length - lead >= 2 && ACTIONS.has(words[lead]?.lower ?? '')
}
