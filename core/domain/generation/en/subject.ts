import { type Subject, UNKNOWN_SUBJECT } from '../facts.ts'
import { newsOf, tellingNews } from '../news.ts'
import { doing, MAX_NAME, nameIn, type Reading } from '../reading.ts'
import { clip, lengthOf, open, wordsOf } from '../text.ts'
import { lower } from './lower.ts'
import { isNewsVerb } from './news.ts'
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
import {
  ALONE,
  APPOSITION,
  CALENDAR,
  COINED,
  COLON,
  IDENTITY,
  IN_SENTENCE,
  NAMED_BEHIND,
  OFFER,
  OWNER,
  RELATIVE,
  SAYS,
  TITLED,
  TRAILING,
} from './subject-forms.ts'
import { FINITE, VERBS } from './verbs.ts'

const MAX_THING = 150
/** How far behind a comma an “and” makes a list of what stands there. */
const LIST_REACH = 80

const LEAD_IN =
  /^(?:(?:new|news|coming soon|announcement)\s*:\s+|(?:please\s+)?(?:write|create|draft|make)\s+.{0,40}?\b(?:about|for|on|announcing|promoting)\s+|(?:we(?:'re|’re| are)?\s+)?(?:about to\s+)?(?:launch(?:ing)?|introduc(?:e|ing)|announc(?:e|ing)|releas(?:e|ing)|promot(?:e|ing)|present(?:ing)?|unveil(?:ing)?|open(?:ing)?)\s+(?:of\s+)?|the\s+launch\s+of\s+|meet\s+|tell\s+.{0,40}?\babout\s+|invite\s+.{0,40}?\bto\s+)/i

export const withoutLeadIn = (text: string) => {
  const rest = text.replace(LEAD_IN, '')
  return rest.length > 2 ? rest : text
}

export const nameless: Subject = { ...UNKNOWN_SUBJECT, ref: 'this offer' }

/** Cuts a description at its first comma that does not go on counting things up. */
function shortened(thing: string): { thing: string; rest: string[] } {
  const comma = thing.search(/,\s/)
  const from = /\b(?:and|or)\b|&/.test(thing.slice(comma, comma + LIST_REACH)) ? -1 : comma
  const isWhole = wordsOf(thing.slice(0, from)).length > 3 || /^,\s+[$€£\d]/.test(thing.slice(from))
  const cut = from > 0 && isWhole ? thing.slice(0, from) : thing
  const rest = open(thing.slice(cut.length).replace(/^,\s+(?:and\s+)?/, ''))
  return { thing: clip(cut, MAX_THING), rest: rest ? [rest] : [] }
}

function described(name: string | null, phrase: string, names: ReadonlySet<string>): Reading {
  const { thing: cut, rest } = shortened(lower(phrase, names))
  const head = withoutArticle(headOf(cut))
  const category = wordsOf(head).length <= 5 && lengthOf(head) <= 45 && !/^\d|%/.test(head) ? head : null
  const plural = category !== null && isPlural(lastWord(category))
  const predicate = /^(?:that|which)\s+([^,]+)/i.exec(tailOf(cut))?.[1] ?? null
  const counted =
    category === null || plural || isMass(lastWord(category)) ? category : `${article(category)} ${category}`
  const owner = /^(?:our|my)\s/i.exec(cut)?.[0] ?? (isMass(lastWord(head)) ? '' : 'the ')
  const thing =
    hasDeterminer(cut) || plural || isMass(lastWord(head)) || /^\d/.test(cut) || /^\S+['’]s\s/.test(cut)
      ? cut
      : `${article(cut)} ${cut}`
  const ref = name ?? (category ? `${owner}${category}` : nameless.ref)
  const theCategory = category && `the ${category}`
  return {
    subject: {
      ...UNKNOWN_SUBJECT,
      ...{ name, category, aCategory: counted, theCategory, thing, predicate, ref },
      plural: name ? false : plural,
    },
    rest,
  }
}

const named = (name: string): Subject => ({ ...nameless, name, ref: name })

/** The subject a brief names first; `text` is one sentence without its full stop. */
export function subjectOf(text: string, names: ReadonlySet<string>): Reading {
  return (
    nameWithThing(IDENTITY, text, names) ??
    relative(text) ??
    told(text, names) ??
    nameWithThing(APPOSITION, text, names) ??
    nameWithThing(COINED, text, names) ??
    titled(text, names) ??
    afterColon(text, names) ??
    alone(text) ??
    plain(text, names)
  )
}

function nameWithThing(form: RegExp, text: string, names: ReadonlySet<string>): Reading | null {
  const found = nameIn(form, text)
  return found && described(found.name, found.behind, names)
}

function relative(text: string): Reading | null {
  const found = nameIn(RELATIVE, text)
  return found && doing(named(found.name), found)
}

function told(text: string, names: ReadonlySet<string>): Reading | null {
  const news = newsOf(text, isNewsVerb)
  if (!news) return null
  const { subject } = subjectOf(news.who, names)
  const thing = subject.name && news.who.startsWith(subject.name) ? subject.thing : null
  return { subject: tellingNews({ ...subject, thing }, text, news), rest: [] }
}

/** “Our bakery, Miller & Daughters” and “Exhibition ‘Light & Salt: 40 years’ at the museum”. */
function titled(text: string, names: ReadonlySet<string>): Reading | null {
  const [, what, quoted, typed] = NAMED_BEHIND.exec(text) ?? []
  const behind = quoted || typed
  if (what && behind) return described(behind, what, names)
  const [, kind, trailing] = TRAILING.exec(text) ?? []
  if (kind && trailing && lengthOf(trailing) <= MAX_NAME)
    return OFFER.test(kind) ? { subject: named(trailing), rest: [kind] } : described(trailing, kind, names)
  const [, before, title = '', after = ''] = TITLED.exec(text) ?? []
  if (!before || !isNoun(before)) return null
  const [name = title, ...more] = title.split(/:\s+/)
  const { subject, rest } = described(name, `${before}${after.replace(/^,\s/, ' ')}`, names)
  return { subject, rest: [...more, ...rest] }
}

function afterColon(text: string, names: ReadonlySet<string>): Reading | null {
  const [, quoted, typed, after] = COLON.exec(text) ?? []
  const name = quoted ?? typed
  if (!name || !after || lengthOf(name) > MAX_NAME) return null
  return isNoun(after) && !OFFER.test(headOf(after))
    ? described(name, after, names)
    : { subject: named(name), rest: [after] }
}

function alone(text: string): Reading | null {
  const [, quoted, typed] = ALONE.exec(text) ?? []
  const whole = quoted ?? typed
  const isName = whole && lengthOf(whole) <= MAX_NAME && (wordsOf(whole).length > 1 || !isPlural(whole))
  return isName ? { subject: named(whole), rest: [] } : null
}

function plain(text: string, names: ReadonlySet<string>): Reading {
  if (OWNER.test(text)) return described(null, text, names)
  if (isNoun(text)) return nounFirst(text, names)
  const within = IN_SENTENCE.exec(text)?.[1]
  const isName = within && !CALENDAR.test(within) && lengthOf(within) <= MAX_NAME
  const subject = isName ? named(within) : nameless
  return SAYS.test(text)
    ? { subject: { ...subject, news: text, headline: text }, rest: [] }
    : { subject, rest: [text] }
}

function nounFirst(text: string, names: ReadonlySet<string>): Reading {
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
