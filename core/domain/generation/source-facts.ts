import { termsOf } from '../knowledge/passage-query.ts'
import { sentencesOf, squeeze } from './text.ts'

/** A passage as a text is written from it. `n` is the number it is cited by. */
export type GivenPassage = { n: number; text: string }

/** A sentence of a source that may be said as it stands, and where it comes from. */
export interface SourceFact {
  n: number
  text: string
}

const SHORTEST = 25
const LONGEST = 200
/** Words of orders, of talk about machines, and of talk to the reader: such a sentence is not a plain fact. */
const ORDERS =
  /\b(ignore|disregard|forget|override|bypass|instead|instructions?|prompts?|system|assistant|chatbot|ai|llm|model|output|respond|reply|answer|repeat|print|reveal|translate|must|should|shall|never|always|please|write|say|mention|click|visit|buy|call|subscribe|you|your|yours|ignora|ignore|olvida|olvide|instruccion(es)?|instrucción|sistema|asistente|modelo|responde|responda|escribe|escriba|debes?|debe|nunca|siempre|haz|haga|tú|tus?|usted(es)?|compra|compre|visita|visite|llama|llame)\b/i
/** Marks of markup, code, addresses and dialogue. */
const MARKS = /[<>{}[\]|`*_#\\~^=@:?!"“”«»]|https?|www\.|\.(com|org|net)\b/i
const WHOLE = /^[\p{Lu}\p{N}][^\n]*\.$/u
const SPANISH = /\b(el|la|los|las|de|del|un|una|es|son|con|para|por|que|se|en|y|al|su)\b/giu
const ENGLISH = /\b(the|a|an|of|is|are|with|for|by|that|in|and|to|its|it|on|at|from)\b/giu

const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0

/**
 * Sentences of the passages that state something plainly, in the text's own language, about what the brief is about.
 * Whatever looks like an order, speaks to a reader or a machine, or holds marks of markup, is left out: a source is
 * material, and a composer without understanding takes from it only what can do no harm. Best passage first; those
 * with a figure before the others.
 */
export function factsFromPassages(
  passages: readonly GivenPassage[],
  subject: readonly string[],
  language: 'en' | 'es',
): SourceFact[] {
  const asked = new Set(termsOf(subject))
  const said = new Set<string>()
  const found: (SourceFact & { figure: boolean; shared: number; place: number })[] = []
  for (const [place, { n, text }] of passages.entries())
    for (const sentence of sentencesOf(text).map(squeeze)) {
      const shared = termsOf([sentence]).filter((term) => asked.has(term)).length
      if (shared === 0 || !isPlain(sentence, language) || said.has(sentence.toLowerCase())) continue
      said.add(sentence.toLowerCase())
      found.push({ n, text: sentence, shared, place, figure: /\d/.test(sentence) })
    }
  return found
    .sort((a, b) => b.shared - a.shared || Number(b.figure) - Number(a.figure) || a.place - b.place)
    .map(({ n, text }) => ({ n, text }))
}

function isPlain(sentence: string, language: 'en' | 'es'): boolean {
  if (sentence.length < SHORTEST || sentence.length > LONGEST) return false
  if (!WHOLE.test(sentence) || ORDERS.test(sentence) || MARKS.test(sentence)) return false
  const [own, other] = language === 'en' ? [ENGLISH, SPANISH] : [SPANISH, ENGLISH]
  return count(sentence, own) > count(sentence, other)
}

/** Puts the number of its passage behind each fact that stands in the text as it is. */
export function withCitations(text: string, facts: readonly SourceFact[]): string {
  let marked = text
  for (const { n, text: fact } of facts) {
    const words = fact.replace(/\.$/, '')
    const at = marked.indexOf(words)
    if (at < 0) continue
    const end = at + words.length
    marked = `${marked.slice(0, end)}[^${n}]${marked.slice(end)}`
  }
  return marked
}
