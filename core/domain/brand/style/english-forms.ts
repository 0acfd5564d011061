import { gerund, isVerb, past, third } from './english-verbs.ts'

/** A form of a term, and the same form of what is to stand there instead; null where that is not sure. */
export interface Form {
  form: string
  replacement: string | null
}

const PARTICLE = /^(?:up|out|off|on|in|down|away|over|back|into|about|through|with|to|for|of|at)$/
const MASS = /(?:ness|ship|work|ware|ing|ity|ism|age|ment|cy|tion|sion|th|ice|ce|news|advice|help)$/

/** The word that takes the endings: the verb of a phrasal verb, else the last. */
function headOf(words: readonly string[]): number {
  const [first = '', second = ''] = words
  const phrasal = words.length > 1 && (PARTICLE.test(second) || isVerb(first))
  return phrasal ? 0 : words.length - 1
}

const inflect = (phrase: string, ending: (word: string) => string | null): string | null => {
  const words = phrase.split(' ')
  const head = headOf(words)
  const word = words[head]
  const inflected = word === undefined || !/^[a-z]{2,}$/i.test(word) ? null : ending(word.toLowerCase())
  return inflected === null ? null : words.with(head, inflected).join(' ')
}

const pasts = (phrase: string): string[] => {
  const form = inflect(phrase, past)
  return form === null ? [] : [form]
}

/** A term in English with its endings -s, -ed and -ing, each with its counterpart. */
export function englishForms(term: string, replacement: string | null): Form[] {
  const asked = replacement === null || replacement === '' ? null : replacement
  const of = (ending: (word: string) => string | null) => (asked ? inflect(asked, ending) : null)
  const plural = asked && MASS.test(asked.toLowerCase()) && !isVerb(asked.toLowerCase()) ? null : of(third)
  const forms: Form[] = [{ form: term, replacement: asked }]
  const add = (form: string | null, other: string | null) => {
    if (form !== null && form !== term && !forms.some((one) => one.form === form))
      forms.push({ form, replacement: other })
  }
  add(inflect(term, third), plural)
  for (const form of pasts(term)) add(form, of(past))
  add(inflect(term, gerund), of(gerund))
  return forms
}
