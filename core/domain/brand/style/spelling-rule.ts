import { matchCase } from './match-case.ts'
import type { Found, Rule } from './rule.ts'
import { SPELLINGS_OF } from './spelling.ts'

/** One variety of English. A name in mid-sentence is written as its bearer writes it (Pearl Harbor). */
export function spellingRule(variety: 'us' | 'uk'): Rule {
  const spellings = SPELLINGS_OF[variety]
  return ({ prose, tokens, language }) => {
    if (language !== 'en') return []
    const inMidSentence = (start: number) =>
      /[\p{L}\p{N},;)][ \u00a0]+$/u.test(prose.text.slice(Math.max(0, start - 8), start))
    return tokens.flatMap(({ lower, text, start, end }): Found[] => {
      const owner = /'s$/.test(lower) ? 2 : 0
      const spelling = spellings.get(lower.slice(0, lower.length - owner))
      if (!spelling || (/^\p{Lu}\p{Ll}/u.test(text) && inMidSentence(start))) return []
      const place = { start, end: end - owner }
      const replacement = matchCase(text.slice(0, text.length - owner), spelling)
      return [{ kind: 'spelling', ...place, replacement, params: { variety } }]
    })
  }
}
