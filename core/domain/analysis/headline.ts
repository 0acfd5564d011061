import type { DimensionResult } from '../../contracts/analysis.ts'
import * as english from './en/headline.ts'
import * as spanish from './es/headline.ts'
import { knownLanguage, type Piece } from './piece.ts'
import { found, result, silent } from './result.ts'

const WORDS = { en: english, es: spanish }
/** Where headlines do best: 6 to 13 words (Outbrain 2014 on clicks, Chartbeat and Upworthy's own tests run to longer ones). */
const IDEAL = { least: 6, most: 13 }
/** Search results cut titles about here. */
const SHOWN = 60

/**
 * Strength of a headline by what tests of headlines agree on: its length, a number, a question or a "how", a word that
 * promises, the reader spoken to, and something concrete. No promise of clicks: a test decides that.
 */
export function headline(piece: Piece): DimensionResult {
  const language = knownLanguage(piece.language)
  const { title, titleWords: words } = piece
  if (!language || words.length === 0) return silent('headline', language ? 'missing' : 'noLexicon')
  const { POWER, COMMON } = WORDS[language]
  const has = (test: (word: string) => boolean) => (words.some(({ lower }) => test(lower)) ? 1 : 0)
  const number = has((word) => /\d/.test(word))
  const power = words.filter(({ lower }) => POWER.has(lower))
  const question = /[?¿]/.test(title) ? 1 : 0
  const reader = has((word) => /^(?:you|your|yours|you're|tú|tu|tus|te|usted|su|sus)$/.test(word))
  const concrete = words.filter(({ lower }) => !COMMON.has(lower) && lower.length > 3).length / words.length
  const shouted = words.filter(
    ({ text }) => text.length > 3 && text === text.toUpperCase() && /\p{L}/u.test(text),
  )
  const fitting = words.length >= IDEAL.least && words.length <= IDEAL.most
  const near = words.length >= IDEAL.least - 2 && words.length <= IDEAL.most + 4
  const score =
    30 +
    (fitting ? 22 : near ? 12 : 0) +
    number * 10 +
    Math.min(2, power.length) * 7 +
    question * 5 +
    reader * 7 +
    Math.min(1, concrete * 1.6) * 16 -
    shouted.length * 10 -
    (title.length > SHOWN ? 4 : 0)
  const findings = [
    ...power.map((word) =>
      found('headline', 'power', title, word, { part: 'title', params: { word: word.text } }),
    ),
    ...shouted.map((word) =>
      found('headline', 'shouting', title, word, {
        part: 'title',
        params: { word: word.text },
        replacement: word.text.charAt(0) + word.text.slice(1).toLowerCase(),
      }),
    ),
  ]
  return result('headline', {
    score,
    measures: {
      words: words.length,
      characters: [...title].length,
      number,
      question,
      reader,
      power: power.length,
      concrete,
    },
    findings,
    suggest:
      words.length < IDEAL.least
        ? 'longer'
        : words.length > IDEAL.most
          ? 'shorter'
          : number + power.length === 0
            ? 'promise'
            : null,
    params: { ...IDEAL, words: words.length },
  })
}
