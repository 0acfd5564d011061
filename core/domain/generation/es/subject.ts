import { type Subject, UNKNOWN_SUBJECT } from '../facts.ts'
import { newsOf, tellingNews } from '../news.ts'
import { doing, MAX_NAME, nameIn, type Reading } from '../reading.ts'
import { clip, lengthOf, open, wordsOf } from '../text.ts'
import { isNewsVerb } from './news.ts'
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
import {
  ALONE,
  APPOSITION,
  COINED,
  COLON,
  IDENTITY,
  IN_SENTENCE,
  INSTITUTION,
  NAMED_BEHIND,
  OFFER,
  PRESENTS,
  RELATIVE,
  SAYS,
  TITLED,
} from './subject-forms.ts'
import { addressOf, DOES, FINITE } from './verbs.ts'

const MAX_THING = 150
/** How far behind a comma an «y» makes a list of what stands there. */
const LIST_REACH = 80

const LEAD_IN =
  /^(?:(?:novedad|nuevo|nueva|próximamente)\s*:\s+|(?:escrib[ea]|redact[ea]|cre[ea])\s+.{0,40}?\b(?:sobre|para|de|anunciando)\s+|(?:estamos\s+)?(?:lanz(?:amos|ando|ar|a)|present(?:amos|ando|ar|a)|anunci(?:amos|ando|ar|a)|estren(?:amos|ando|ar)|promocion(?:amos|ar|a)|abrimos|inauguramos|llega|conoce)\s+(?:(?:el|la)\s+lanzamiento\s+de\s+)?|el\s+lanzamiento\s+de\s+|invit(?:ar|amos|a)\s+.{0,40}?\ba\s+)/iu

export const withoutLeadIn = (text: string) => {
  const rest = text.replace(LEAD_IN, '')
  return rest.length > 2 ? rest : text
}

export const nameless: Subject = { ...UNKNOWN_SUBJECT, ref: 'esta propuesta' }

/** Cuts a description at its first comma that does not go on counting things up. */
function shortened(thing: string): { thing: string; rest: string[] } {
  const comma = thing.search(/,\s/)
  const from = /\s[yeou]\s/.test(thing.slice(comma, comma + LIST_REACH)) ? -1 : comma
  const isWhole = wordsOf(thing.slice(0, from)).length > 3 || /^,\s+[$€£\d]/.test(thing.slice(from))
  const cut = from > 0 && isWhole ? thing.slice(0, from) : thing
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

function described(name: string | null, phrase: string, names: ReadonlySet<string>): Reading {
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
    subject: {
      ...UNKNOWN_SUBJECT,
      ...{ name, category, aCategory, theCategory, thing, predicate, ref },
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

/** What an institution presents is what the text is about; any other sentence is about who it names. */
function told(text: string, names: ReadonlySet<string>): Reading | null {
  const news = newsOf(text, isNewsVerb)
  if (!news) return null
  const [, shown] = PRESENTS.exec(news.tells) ?? []
  if (shown) {
    const { subject, rest } = subjectOf(shown, names)
    return { subject: { ...subject, news: text, headline: text }, rest }
  }
  const { subject } = subjectOf(news.who, names)
  const thing = subject.name && news.who.startsWith(subject.name) ? subject.thing : null
  return { subject: tellingNews({ ...subject, thing }, text, news), rest: [] }
}

/** «La panadería La Espiga», «El Museo del Agua», «la exposición “Ríos de papel”». */
function titled(text: string, names: ReadonlySet<string>): Reading | null {
  const [, the, house] = INSTITUTION.exec(text) ?? []
  if (the && house) return { subject: { ...named(house), ref: `${the.toLowerCase()} ${house}` }, rest: [] }
  const [, before, title = '', after = ''] = TITLED.exec(text) ?? []
  if (before && isNoun(before)) {
    const [name = title, ...more] = title.split(/:\s+/)
    const { subject, rest } = described(name, `${before}${after.replace(/^,\s/, ' ')}`, names)
    return { subject, rest: [...more, ...rest] }
  }
  const [, what, behind] = NAMED_BEHIND.exec(text) ?? []
  return what && behind && startsOrdinary(what) ? described(behind, indefinite(what), names) : null
}

function afterColon(text: string, names: ReadonlySet<string>): Reading | null {
  const [, quoted, typed, after] = COLON.exec(text) ?? []
  const name = quoted ?? typed
  if (!name || !after || lengthOf(name) > MAX_NAME) return null
  return isNoun(after) && !/^\d|^hasta\s/i.test(after) && !OFFER.test(firstWord(withoutArticle(after)))
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
  if (SAYS.test(text)) return { subject: { ...nameless, news: text, headline: text }, rest: [] }
  if (isNoun(text)) {
    const [before = '', ...more] = text.split(/:\s+/)
    const { subject, rest } = described(null, before, names)
    return { subject, rest: [...rest, ...more] }
  }
  const within = IN_SENTENCE.exec(text)?.[1]
  const isName = within && !/^\d/.test(within) && lengthOf(within) <= MAX_NAME
  const subject = isName ? named(within) : nameless
  return { subject, rest: [text] }
}

/** «La panadería» de una frase es «una panadería» cuando se explica qué es. */
const indefinite = (phrase: string) => phrase.replace(/^(?:el|la)\s+/i, '')

const isNoun = (text: string) => {
  const first = firstWord(text).toLowerCase()
  return addressOf(first) === null && !DOES.has(first) && !FINITE.test(headOf(text))
}
