import type { Brief } from '../../../contracts/generation.ts'
import type { Point, PointForm } from '../facts.ts'
import type { Grammar } from '../grammar.ts'
import { open, wordsOf } from '../text.ts'
import { lower } from './lower.ts'
import { article, hasDeterminer, headOf, isMass, isPlural, lastWord } from './nouns.ts'
import { nameless, subjectOf, withoutLeadIn } from './subject.ts'
import { TOPIC_PATTERNS } from './topics.ts'
import { ALSO_ADJECTIVES, ALSO_NOUNS, baseOf, FINITE, REDUCING, THINGS_DO, VERBS } from './verbs.ts'

const PREPOSITION =
  /^(?:for|with|without|from|until|till|by|in|on|at|up|under|over|before|after|via|per|to|of|about|as|into|when|while|if|because|and|or|but)$/i
const DETERMINED =
  /^(?:an?|the|your|our|my|its|their|all|any|every|each|one|two|three|four|five|six|seven|eight|nine|ten|up|more|less|fewer|what|who|how|\d.*|[$€£]\d.*)$/i
const ADVERB = /^(?:now|also|still|always|often|never|just|only)$/i
const AUXILIARY = /^(?:is|are|was|were|has|have|can|will|does|do)$/i
const SPEAKER =
  /^(?:it|they|you|we|he|she|i|there|this|these|those|everyone|everything|nothing|nobody|it's|you'll|we'll|you're|we're|they're)$/i
const STATE_BEFORE =
  /^(?:by|in|for|to|with|from|on|at|every|without|using|of|only|once|twice|fresh|within|up|and|enough)$/i
const STATE =
  /(?:ed|able|proof)$|^(?:made|built|grown|sold|kept|cut|sewn|woven|written|known|easy|simple|quick|safe|ready|compatible|ideal|perfect|resistant|gentle|free)$/i

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]*)'
/** “Closes the month in 3 days” tells a duration; a date has a day, a month or a year. */
const DATE = new RegExp(
  `^(?:until|till|deadline|last day|when|date|before)\\b.*(?:\\d|day\\b)|^(?:by|on|from|starts?|begins?|ends?|opens?|closes?|runs?)\\b.*(?:${DAY}|\\d\\s+${MONTH}\\b|\\b${MONTH}\\s+\\d|\\d{1,2}[/.]\\d{1,2}(?![\\d%])|\\b20\\d\\d\\b|tomorrow|midnight)|^${DAY}|^\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\b|^${MONTH}\\.?\\s+\\d{1,2}\\b`,
  'i',
)

/** What a reader is told to do, and until when, in words that are nouns elsewhere: “Order until 9 pm”. */
const ORDERS = /^(?:order|call|visit|try|return|book)\s+(?:until|till|by|before|online|now|today|at|any)\b/i

function formOf(text: string): PointForm {
  const [first = '', second = ''] = text.split(/[\s,]+/)
  const word = first.toLowerCase()
  if (/[.!?]\s+\p{Lu}/u.test(text) || SPEAKER.test(first)) return 'sentence'
  if (verbFollows(text)) return 'sentence'
  const base = baseOf(word)
  if (base)
    return ALSO_NOUNS.has(base) && !THINGS_DO.has(base) && (!second || PREPOSITION.test(second))
      ? 'noun'
      : 'does'
  if (ORDERS.test(text)) return 'todo'
  if (VERBS.has(word)) return verbFirst(word, second)
  if (
    STATE.test(first) &&
    (STATE_BEFORE.test(second) ||
      (/ed$|^(?:built|made|cut|sold)$/i.test(first) && DETERMINED.test(second)) ||
      (!second && /(?:able|proof)$/i.test(first)))
  )
    return 'state'
  if (PREPOSITION.test(first)) return 'fragment'
  if (FINITE.test(text)) return 'sentence'
  // After a definite article a verb may follow that the list does not know: such a point stands alone.
  if (/^(?:the|your|our|its)$/.test(word)) return 'fragment'
  if (/ing$/.test(word) && DETERMINED.test(second)) return 'fragment'
  return wordsOf(text).length <= 10 ? 'noun' : 'fragment'
}

/** “Dashboards open in seconds”, “Reports now take an hour”: a plural with its verb behind it. */
const verbFollows = (text: string) =>
  text.split(/\s+/).some((word, i, words) => {
    const before = words[i - 1] ?? ''
    const behind = words[i + 1] ?? ''
    if (i === 0 || !VERBS.has(word) || behind === 'of') return false
    return (
      (isPlural(before) || ADVERB.test(before)) &&
      (!behind || PREPOSITION.test(behind) || DETERMINED.test(behind) || isPlural(behind))
    )
  })

function verbFirst(word: string, second: string): PointForm {
  const instructs = DETERMINED.test(second)
  if (ALSO_ADJECTIVES.has(word)) return instructs ? 'todo' : 'noun'
  if (!ALSO_NOUNS.has(word)) return AUXILIARY.test(second) ? 'sentence' : 'todo'
  if (instructs || isPlural(second)) return 'todo'
  return !second || PREPOSITION.test(second) ? 'noun' : 'fragment'
}

function nounPhrase({ text, form }: Point, lowered: string): string | null {
  if (form !== 'noun' || /%|[:;]|^(?:no|zero)\b/i.test(text)) return null
  const last = lastWord(headOf(text))
  if (/(?:ly|ed|able)$/.test(last) || !/\p{L}/u.test(last)) return null
  if (/^\d/.test(text)) {
    if (isPlural(last)) return text
    return /^\d[\d.,]*-\p{L}/u.test(text) ? `${article(text)} ${text}` : null
  }
  if (hasDeterminer(text) || isPlural(last) || isMass(last)) return lowered
  if (/^\p{Lu}/u.test(lowered)) return null
  return wordsOf(headOf(text)).length > 1 && /^\p{L}/u.test(text) ? `${article(text)} ${lowered}` : null
}

function painOf({ text, form }: Point): string | null {
  const match = /^(\S+)\s+(?:on\s+|up\s+|down\s+|more\s+)?(?:the|your|all|any)?\s*(.+)$/i.exec(text)
  const [, verb = '', rest = ''] = match ?? []
  const object = headOf(rest).replace(/\s+(?:and|or|down|up|out)\s.*$/i, '')
  const lessens = (form === 'todo' && REDUCING.has(verb.toLowerCase())) || /^(?:no|less|fewer)$/i.test(verb)
  const known = isPlural(lastWord(object)) || isMass(lastWord(object))
  if (!lessens || !known || /\d/.test(object) || wordsOf(object).length > 4) return null
  return object.toLowerCase() === object ? object : null
}

const DEFAULT_ACTIONS: Record<Brief['goal'], string> = {
  awareness: 'Take a closer look',
  leads: 'Ask for the details',
  sales: 'Order yours',
  sign_ups: 'Sign up',
  retention: 'See what is new',
  event: 'Save your place',
  education: 'Read the guide',
}

const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(can)['’]t\b/gi, '$1not'],
  [/\bwon['’]t\b/g, 'will not'],
  [/n['’]t\b/g, ' not'],
  [/\b(I)['’]m\b/g, '$1 am'],
  [/['’]re\b/g, ' are'],
  [/['’]ve\b/g, ' have'],
  [/['’]ll\b/g, ' will'],
  [/\b(you|we|I|it|they)['’]d\b/gi, '$1 would'],
  [/\b(it|that|there|here|what|who|where)['’]s\b/gi, '$1 is'],
  [/\blet['’]s\b/g, 'let us'],
]

export const english: Grammar = {
  withoutLeadIn,
  subjectOf,
  nameless,
  formOf,
  nounPhrase,
  painOf,
  topics: TOPIC_PATTERNS,
  visits:
    /\b(?:exhibition|museum|gallery|festival|concert|fair|market|theatre|theater|musical|show|guided (?:tour|walk)s?|open day|tasting|conference|meetup|brunch|picnic)\b/i,
  roles: {
    proof:
      /(?<!(?:up to|for|seats|per)\s)\b\d[\d.,]*\+?\s*(?:%\s*)?(?:of\s+)?(?:happy\s+)?(?:customers|clients|members|users|readers|teams|companies|studios|schools|reviews|stars|downloads|subscribers|agencies|families|shops|restaurants|hotels|people)\b|\b(?:award|awarded|certified|rated|trusted by|recommended by|winner of|voted|accredited)\b|^our (?:customer|client|member)s?\b/i,
    price:
      /^(?:(?:from|only|just|at|starting at|costs?)\s+)?[$€£]\s?\d|[$€£]\s?\d[\d.,]*\s*(?:a|per|\/)\s*\w+|\bfor\s+[$€£]\s?\d|^price\b/i,
    date: DATE,
  },
  audienceOf(text) {
    const bare = open(text.trim().replace(/^(?:for|to|aimed at|our audience (?:is|are))\s+/i, ''))
    return bare || null
  },
  lower,
  infinitive: ({ form }, lowered) => (form === 'todo' ? lowered : null),
  inRunningText(point, lowered, { plural }) {
    if (point.form === 'does' && !plural) return `it ${lowered}`
    return nounPhrase(point, lowered) ?? lowered
  },
  addressIn: () => null,
  isImperative: (text) => formOf(text) === 'todo' || VERBS.has((text.split(/\s/, 1)[0] ?? '').toLowerCase()),
  defaultCallToAction: (goal) => DEFAULT_ACTIONS[goal],
  finish: (sentence, tone) =>
    tone === 'professional'
      ? LONG_FORMS.reduce((text, [short, long]) => text.replace(short, long), sentence)
      : sentence,
  stopWords: new Set(
    'a an the and or but of for from to in on at by with without that this these those our your my its their is are it you we they as up all any every new no not more than into who which'.split(
      ' ',
    ),
  ),
}
