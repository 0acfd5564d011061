import { wordTokens } from '../word-tokens.ts'
import { ENGLISH } from './english.ts'
import type { ProseLanguage } from './portrait.ts'
import { SPANISH } from './spanish.ts'

const COMMON: Record<ProseLanguage, ReadonlySet<string>> = {
  en: new Set(
    'and or but if when while because than not can will just all more most new one two out up down off how why where which make made makes take takes want need like know see say says day days time year years way people thing things good better best first last next every own than until since both well much many few'.split(
      ' ',
    ),
  ),
  es: new Set(
    'y e o u pero si cuando mientras porque que no como donde cual más muy sus su al hacer hecho día días vez veces año años gente cosa cosas bueno buena mejor primer primero primera nuevo nueva cada otro otra otros otras dos uno una hoy toda todo antes después puedes ser'.split(
      ' ',
    ),
  ),
}

/** The words these samples come back to: in most order of use, at least twice and, of several samples, in two. */
export function tellingWords(texts: readonly string[], language: ProseLanguage, most = 12): string[] {
  const counts = new Map<string, { uses: number; texts: Set<number> }>()
  for (const [index, text] of texts.entries())
    for (const { lower, text: word } of wordTokens(text)) {
      if (lower.length < 4 || /\d|'/.test(lower) || /^\p{Lu}/u.test(word) || isPlain(lower, language))
        continue
      const count = counts.get(lower) ?? { uses: 0, texts: new Set() }
      count.uses++
      count.texts.add(index)
      counts.set(lower, count)
    }
  const spread = Math.min(2, texts.length)
  return Array.from(counts)
    .filter(([, count]) => count.uses > 1 && count.texts.size >= spread)
    .sort(([a, one], [b, other]) => other.uses - one.uses || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
}

function isPlain(word: string, language: ProseLanguage): boolean {
  const { articles, prepositions, pronouns, auxiliaries, adverbs, interjections } =
    language === 'en' ? ENGLISH : SPANISH
  return [articles, prepositions, pronouns, auxiliaries, adverbs, interjections, COMMON[language]].some(
    (set) => set.has(word),
  )
}
