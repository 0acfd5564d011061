import type { Subject } from '../facts.ts'
import { clip, lengthOf, open, wordsOf } from '../text.ts'
import { lower } from './lower.ts'
import {
  article,
  hasDeterminer,
  headOf,
  isMass,
  isPlural,
  lastWord,
  tailOf,
  withoutArticle,
} from './nouns.ts'
import { FINITE, VERBS } from './verbs.ts'

const CAPITALISED = "[\\p{Lu}\\d][\\p{L}\\p{N}.&'’+-]*"
const NAME = `(?:[“"«]([^”"»]{1,60})[”"»]|(${CAPITALISED}(?:\\s+(?:${CAPITALISED}|(?:of|de|&|and|the)(?=\\s+\\p{Lu})))*))`
const pattern = (rest: string) => new RegExp(`^${NAME}${rest}`, 'u')
const APPOSITION = pattern(',\\s+((?:an?|the|our|your)\\s.+)$')
/** A coined name, which cannot be a noun: “ReportFlow, software that …”. */
const COINED = /^()(\p{Lu}[\p{Ll}\d]+\p{Lu}[\p{L}\d]*),\s+(\p{Ll}.+)$/u
const IDENTITY = pattern('\\s+(?:is|are)\\s+((?:an?|the|our|your)\\s.+)$')
const COLON = pattern('\\s*(?::|\\s[–—-])\\s+(.+)$')
const OWNER = pattern("['’]s\\s+(.+)$")
const ALONE = pattern('$')
const IN_SENTENCE = new RegExp(`(?<=\\p{Ll}\\s)(${CAPITALISED}(?:\\s+${CAPITALISED})*)`, 'u')
const CALENDAR =
  /^(?:\d|I\b|I['’]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun))/
const MAX_NAME = 40
const MAX_THING = 150
/** How far behind a comma an “and” makes a list of what stands there. */
const LIST_REACH = 80

const LEAD_IN =
  /^(?:(?:please\s+)?(?:write|create|draft|make)\s+.{0,40}?\b(?:about|for|on|announcing|promoting)\s+|(?:we(?:'re|’re| are)?\s+)?(?:about to\s+)?(?:launch(?:ing)?|introduc(?:e|ing)|announc(?:e|ing)|releas(?:e|ing)|promot(?:e|ing)|present(?:ing)?|unveil(?:ing)?|open(?:ing)?)\s+(?:of\s+)?|the\s+launch\s+of\s+|meet\s+|tell\s+.{0,40}?\babout\s+|invite\s+.{0,40}?\bto\s+)/i

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
  ref: 'this offer',
  plural: false,
}

/** Cuts a description at its first comma that does not go on counting things up. */
function shortened(thing: string): { thing: string; rest: string[] } {
  const comma = thing.search(/,\s/)
  const from = /\b(?:and|or)\b/.test(thing.slice(comma, comma + LIST_REACH)) ? -1 : comma
  const cut = from > 0 && wordsOf(thing.slice(0, from)).length > 3 ? thing.slice(0, from) : thing
  const rest = open(thing.slice(cut.length).replace(/^,\s+(?:and\s+)?/, ''))
  return { thing: clip(cut, MAX_THING), rest: rest ? [rest] : [] }
}

function described(
  name: string | null,
  phrase: string,
  names: ReadonlySet<string>,
): { subject: Subject; rest: string[] } {
  const { thing: cut, rest } = shortened(lower(phrase, names))
  const head = withoutArticle(headOf(cut))
  const category = wordsOf(head).length <= 5 && lengthOf(head) <= 45 && !/^\d|%/.test(head) ? head : null
  const plural = category !== null && isPlural(lastWord(category))
  const predicate = /^(?:that|which)\s+([^,]+)/i.exec(tailOf(cut))?.[1] ?? null
  const counted =
    category === null || plural || isMass(lastWord(category)) ? category : `${article(category)} ${category}`
  const owner = /^(?:our|my)\s/i.exec(cut)?.[0] ?? 'the '
  const thing =
    hasDeterminer(cut) || plural || isMass(lastWord(head)) || /^\d/.test(cut) || /^\S+['’]s\s/.test(cut)
      ? cut
      : `${article(cut)} ${cut}`
  const ref = name ?? (category ? `${owner}${category}` : nameless.ref)
  const theCategory = category && `the ${category}`
  return {
    subject: {
      name,
      category,
      aCategory: counted,
      theCategory,
      thing,
      predicate,
      ref,
      plural: name ? false : plural,
    },
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
    return isNoun(after) ? described(name, after, names) : { subject: named(name), rest: [after] }
  const alone = ALONE.exec(text)
  const whole = alone?.[1] ?? alone?.[2]
  if (whole && lengthOf(whole) <= MAX_NAME && (wordsOf(whole).length > 1 || !isPlural(whole)))
    return { subject: named(whole), rest: [] }
  if (OWNER.test(text)) return described(null, text, names)
  if (isNoun(text)) return nounFirst(text, names)
  const within = IN_SENTENCE.exec(text)?.[1]
  const subject = within && !CALENDAR.test(within) && lengthOf(within) <= MAX_NAME ? named(within) : nameless
  return { subject, rest: [text] }
}

function nounFirst(text: string, names: ReadonlySet<string>): { subject: Subject; rest: string[] } {
  const [before = '', ...more] = text.split(/:\s+/)
  const { subject, rest } = described(null, before, names)
  return { subject, rest: [...rest, ...more] }
}

const isNoun = (text: string) => {
  const [first = ''] = text.split(/\s/, 1)
  return (
    !VERBS.has(first.toLowerCase()) &&
    !FINITE.test(headOf(text)) &&
    !/^(?:it|they|you|we|there|this is)\b/i.test(text)
  )
}
