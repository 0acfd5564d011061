import type { VoicePortrait } from '../../contracts/brand.ts'
import type { StyleGuideInput } from '../../contracts/style-guide.ts'
import { effectiveNumbers } from '../brand/portrait/effective-numbers.ts'

const LANGUAGE = { en: 'English', es: 'Spanish' } as const
const SPELLING = { us: 'American', uk: 'British' } as const
const EASE = { very_easy: 90, easy: 80, fairly_easy: 70, plain: 60, fairly_hard: 50, hard: 30 } as const
/** A prompt that lists hundreds of terms is not read; the checks know them all. */
const MOST_TERMS = 80

/** A voice's numbers as habits a writer can keep. */
export function habitLine(portrait: VoicePortrait): string {
  const { sentenceWords, formality, contractions, exclamations, emoji, address, ...persons } =
    effectiveNumbers(portrait)
  const habits = [
    `sentences of about ${Math.round(sentenceWords)} words`,
    formality >= 65 ? 'formal' : formality <= 35 ? 'informal, as one speaks' : 'neither formal nor chatty',
    ...spokenAs(persons),
    contractions !== null && contractions >= 70 && 'contractions wherever natural',
    contractions !== null && contractions <= 10 && 'no contractions',
    exclamations < 1 && 'no exclamation marks',
    emoji === 0 ? 'no emoji' : `about ${emoji} emoji in 100 words`,
    address && `the reader is ${address === 'tu' ? 'tú' : 'usted'}`,
  ]
  return `Habits, measured in ${LANGUAGE[portrait.language]}: ${habits.filter(Boolean).join('; ')}`
}

function spokenAs({ firstSingular, firstPlural, secondPerson }: Record<string, unknown>): string[] {
  const of = (value: unknown) => (typeof value === 'number' ? value : 0)
  const said: string[] = []
  if (of(firstPlural) >= 25) said.push('speaks as “we”')
  else if (of(firstSingular) >= 25) said.push('speaks as “I”')
  if (of(secondPerson) >= 25) said.push('speaks to the reader as “you”')
  return said
}

/** The style guide as instructions for texts in a language; nothing when it has no rule for it. */
export function guideLines(guide: StyleGuideInput, language: string): string[] {
  const terms = guide.terms.filter((rule) => rule.language === null || rule.language === language)
  const of = (kind: StyleGuideInput['terms'][number]['kind']) =>
    terms.filter((rule) => rule.kind === kind).slice(0, MOST_TERMS)
  const instead = [...of('preferred'), ...of('forbidden')].filter(({ replacement }) => replacement !== '')
  const never = of('forbidden').filter(({ replacement }) => replacement === '')
  const english = language === 'en'
  return [
    ...list(
      'Write',
      instead.map(({ term, replacement }) => `“${replacement}”, not “${term}”`),
    ),
    ...list(
      'Never write',
      never.map(({ term }) => `“${term}”`),
    ),
    ...list(
      'Spell exactly',
      of('capitalisation').map(({ term }) => term),
    ),
    ...list(
      'Claim only with proof from the brief',
      of('claim').map(({ term }) => `“${term}”`),
    ),
    ...(guide.claims ? ['Make no superlative, guarantee or figure that the brief does not prove'] : []),
    ...(guide.inclusive ? ['Use inclusive language'] : []),
    ...(english && guide.spelling ? [`${SPELLING[guide.spelling]} spelling`] : []),
    ...(english && guide.oxfordComma ? [OXFORD[guide.oxfordComma]] : []),
    ...(guide.headings
      ? [guide.headings === 'title' && english ? 'Headings in title case' : 'Headings in sentence case']
      : []),
    ...(guide.readingLevel ? [`Reading ease of ${EASE[guide.readingLevel]} or more (Flesch scale)`] : []),
  ]
}

const OXFORD = {
  always: 'A comma before “and” in a list of three or more',
  never: 'No comma before “and” in a list',
} as const
const list = (label: string, items: readonly string[]) =>
  items.length > 0 ? [`${label}: ${items.join('; ')}`] : []
