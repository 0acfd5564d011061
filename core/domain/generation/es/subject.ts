import type { Subject } from '../facts.ts'
import { clip, lengthOf, open, wordsOf } from '../text.ts'
import {
  aFor,
  firstWord,
  hasDeterminer,
  headOf,
  isMass,
  isPlural,
  tailOf,
  theFor,
  withoutArticle,
} from './nouns.ts'
import { startsOrdinary } from './ordinary.ts'
import { addressOf, DOES, FINITE } from './verbs.ts'

const CAPITALISED = "[\\p{Lu}\\d][\\p{L}\\p{N}.&'’+-]*"
const NAME = `(?:[“"«]([^”"»]{1,60})[”"»]|(${CAPITALISED}(?:\\s+(?:${CAPITALISED}|(?:de|del|de la|y|la|los|las|el|&)(?=\\s+\\p{Lu})))*))`
const ARTICLE = '(?:un|una|unos|unas|el|la|los|las|nuestr[oa]s?|su)'
const pattern = (rest: string) => new RegExp(`^${NAME}${rest}`, 'u')
const APPOSITION = pattern(`,\\s+(${ARTICLE}\\s.+)$`)
/** Un nombre inventado, que no puede ser un sustantivo. */
const COINED = /^()(\p{Lu}[\p{Ll}\d]+\p{Lu}[\p{L}\d]*),\s+(\p{Ll}.+)$/u
const IDENTITY = pattern(`\\s+(?:es|son)\\s+(${ARTICLE}\\s.+)$`)
const COLON = pattern('\\s*(?::|\\s[–—-])\\s+(.+)$')
const ALONE = pattern('$')
const IN_SENTENCE = new RegExp(`(?<=\\p{Ll}\\s)(${CAPITALISED}(?:\\s+${CAPITALISED})*)`, 'u')
const MAX_NAME = 40
const MAX_THING = 150
/** How far behind a comma an «y» makes a list of what stands there. */
const LIST_REACH = 80

const LEAD_IN =
  /^(?:(?:escrib[ea]|redact[ea]|cre[ea])\s+.{0,40}?\b(?:sobre|para|de|anunciando)\s+|(?:estamos\s+)?(?:lanz(?:amos|ando|ar|a)|present(?:amos|ando|ar|a)|anunci(?:amos|ando|ar|a)|estren(?:amos|ando|ar)|promocion(?:amos|ar|a)|abrimos|inauguramos|llega|conoce)\s+(?:(?:el|la)\s+lanzamiento\s+de\s+)?|el\s+lanzamiento\s+de\s+|invit(?:ar|amos|a)\s+.{0,40}?\ba\s+)/iu

export const withoutLeadIn = (text: string) => {
  const rest = text.replace(LEAD_IN, '')
  return rest.length > 2 ? rest : text
}

export const nameless: Subject = {
  name: null,
  category: null,
  aCategory: null,
  theCategory: null,
  thing: null,
  predicate: null,
  ref: 'esta propuesta',
  plural: false,
}

/** Cuts a description at its first comma that does not go on counting things up. */
function shortened(thing: string): { thing: string; rest: string[] } {
  const comma = thing.search(/,\s/)
  const from = /\s[yeou]\s/.test(thing.slice(comma, comma + LIST_REACH)) ? -1 : comma
  const cut = from > 0 && wordsOf(thing.slice(0, from)).length > 3 ? thing.slice(0, from) : thing
  const rest = open(thing.slice(cut.length).replace(/^,\s+(?:y\s+)?/, ''))
  return { thing: clip(cut, MAX_THING), rest: rest ? [rest] : [] }
}

/** A text that was typed with a capital, as it stands in mid-sentence; names keep theirs. */
export function lower(text: string, names: ReadonlySet<string>): string {
  const first = /^[^\s,.:;]+/.exec(text)?.[0] ?? ''
  if (!/^\p{Lu}[\p{Ll}'’-]*$/u.test(first) || names.has(first)) return text
  if (!startsOrdinary(text)) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function described(
  name: string | null,
  phrase: string,
  names: ReadonlySet<string>,
): { subject: Subject; rest: string[] } {
  const { thing: cut, rest } = shortened(lower(phrase, names))
  const head = withoutArticle(headOf(cut))
  const category = wordsOf(head).length <= 6 && lengthOf(head) <= 50 && !/^\d|%/.test(head) ? head : null
  const plural = category !== null && isPlural(firstWord(category))
  const predicate = /^que\s+([^,]+)/i.exec(tailOf(cut))?.[1] ?? null
  const bare = category === null || plural || isMass(firstWord(category))
  const owner = /^nuestr[oa]s?\s/i.exec(cut)?.[0] ?? (/^(?:el|la|los|las)\s/.exec(cut)?.[0] || null)
  const typed = /^(una?)\s/.exec(cut)?.[1]
  const the = typed ? (typed === 'una' ? 'la' : 'el') : category && theFor(category)
  const theCategory = category && `${the} ${category}`
  const thing = hasDeterminer(cut) || bare ? cut : `${aFor(cut)} ${cut}`
  const ref = name ?? (category ? `${owner ?? `${the} `}${category}` : nameless.ref)
  const aCategory = bare ? category : `${typed ?? aFor(category)} ${category}`
  return {
    subject: { name, category, aCategory, theCategory, thing, predicate, ref, plural: name ? false : plural },
    rest,
  }
}

const named = (name: string): Subject => ({ ...nameless, name, ref: name })

/** The subject a brief names first; `text` is one sentence without its full stop. */
export function subjectOf(text: string, names: ReadonlySet<string>): { subject: Subject; rest: string[] } {
  for (const form of [APPOSITION, COINED, IDENTITY]) {
    const [, quoted, typed, thing] = form.exec(text) ?? []
    const name = quoted || typed
    if (name && thing && lengthOf(name) <= MAX_NAME) return described(name, thing, names)
  }
  const [, quoted, typed, after] = COLON.exec(text) ?? []
  const name = quoted ?? typed
  if (name && after && lengthOf(name) <= MAX_NAME)
    return isNoun(after) && !/^\d|^hasta\s/i.test(after)
      ? described(name, after, names)
      : { subject: named(name), rest: [after] }
  const alone = ALONE.exec(text)
  const whole = alone?.[1] ?? alone?.[2]
  if (whole && lengthOf(whole) <= MAX_NAME && (wordsOf(whole).length > 1 || !isPlural(whole)))
    return { subject: named(whole), rest: [] }
  if (isNoun(text)) {
    const [before = '', ...more] = text.split(/:\s+/)
    const { subject, rest } = described(null, before, names)
    return { subject, rest: [...rest, ...more] }
  }
  const within = IN_SENTENCE.exec(text)?.[1]
  const subject = within && !/^\d/.test(within) && lengthOf(within) <= MAX_NAME ? named(within) : nameless
  return { subject, rest: [text] }
}

const isNoun = (text: string) => {
  const first = firstWord(text).toLowerCase()
  return addressOf(first) === null && !DOES.has(first) && !FINITE.test(headOf(text))
}
