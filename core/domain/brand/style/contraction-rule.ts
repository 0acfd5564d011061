import { CONTRACTIONS, EXPANSIONS, isContraction } from '../contractions.ts'
import type { WordToken } from '../word-tokens.ts'
import { matchCase } from './match-case.ts'
import type { Found, Rule } from './rule.ts'

/** After these, 's stands for "has". */
const DONE = /^(?:been|got|had|gone|become|done|made|taken|\p{L}+ed)$/u
const AGREES = /^(?:n't|not)$/

/** Full forms for a voice that does not contract. Where 's or 'd may mean two things, a person decides. */
export const expandContractions: Rule = ({ tokens, language }) =>
  language !== 'en'
    ? []
    : tokens.flatMap(({ lower, text, start, end }, at): Found[] => {
        if (!isContraction(lower)) return []
        const full = EXPANSIONS.get(lower)
        const params = { term: text }
        if (full === undefined || (lower.endsWith("'s") && DONE.test(tokens[at + 1]?.lower ?? '')))
          return [{ kind: 'contraction', start, end, params }]
        const replacement = matchCase(text, full.replace(/^i\b/, 'I'))
        return [{ kind: 'contraction', start, end, replacement, params }]
      })

/** Contractions for a voice that uses them, except where a sentence rests on the word ("Yes, it is."). */
export const useContractions: Rule = ({ tokens, prose: { text }, language }) =>
  language !== 'en'
    ? []
    : tokens.flatMap((token, at): Found[] => {
        const next = tokens[at + 1]
        const pair = next && isPair(text, token, next) ? next : undefined
        const short =
          CONTRACTIONS.get(token.lower) ?? (pair && CONTRACTIONS.get(`${token.lower} ${pair.lower}`))
        const last = CONTRACTIONS.has(token.lower) ? token : pair
        if (!short || !last || restsOn(text, last, tokens[at + 2])) return []
        const there = text.slice(token.start, last.end)
        if (there === there.toUpperCase() && there.length > 4) return []
        const replacement = matchCase(there, short)
        return [
          { kind: 'contraction', start: token.start, end: last.end, replacement, params: { term: there } },
        ]
      })

const isPair = (text: string, first: WordToken, second: WordToken) =>
  text.slice(first.end, second.start) === ' '

/** Nothing follows that the verb could lean on, or "not" follows, which contracts itself. */
const restsOn = (text: string, last: WordToken, next: WordToken | undefined) =>
  /^\s*(?:[.,;:!?)\]–—]|$)/u.test(text.slice(last.end, last.end + 3)) || AGREES.test(next?.lower ?? '')
