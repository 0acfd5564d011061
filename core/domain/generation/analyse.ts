import type { ContentType } from '../../contracts/content.ts'
import { withoutWords } from './avoid.ts'
import type { Facts, Point, PointRole } from './facts.ts'
import type { Grammar } from './grammar.ts'
import { factsOf, linkIn, withoutLinks } from './instructions.ts'
import type { ComposeRequest } from './request.ts'
import { clip, open, sentencesOf, squeeze, upperFirst } from './text.ts'

/** Texts with room for steps under their numbers; elsewhere a step is a point like another. */
const IN_STEPS: ReadonlySet<ContentType> = new Set([
  'blog_post',
  'email',
  'landing_page',
  'product_description',
  'video_script',
])
const MAX_POINT = 220
const MAX_AUDIENCE = 80
const MAX_ACTION = 60
/** An answer that is nothing but words with a capital: Huila, Finca La Esperanza. */
const NAME = /^\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*$/u
const LABEL = /^(\p{Lu}[\p{L}\p{N} ’'/-]{1,24}):\s+(.+)$/u

export interface Analysis {
  grammar: Grammar
  avoid: RegExp | null
  plainer: Readonly<Record<string, string>>
  formal: boolean
}

/** What a brief says, in parts that sentences can be built from. Words the voice avoids are gone from here on. */
export function analyse(
  { type, brief, voice, instructions, framework }: ComposeRequest,
  { grammar, avoid, plainer, formal }: Analysis,
): Facts {
  const clean = (text: string) => withoutWords(squeeze(text), avoid, plainer)
  const template = factsOf(instructions)
  const showsHow = framework === 'how_to' && IN_STEPS.has(type)
  const link = linkIn([brief.callToAction, brief.what, ...brief.keyPoints].join(' ')) ?? template.link
  const [first = '', ...others] = sentencesOf(withoutLinks(clean(brief.what)))
  const typedNames = new Set([
    ...[...namesIn([brief.what, ...brief.keyPoints, brief.audience].join(' . '))].filter(
      (name) => !grammar.stopWords.has(name.toLowerCase()),
    ),
    ...template.facts.flatMap(({ label, text }) => (label && NAME.test(text) ? text.split(/\s+/) : [])),
  ])
  const { subject, rest } = grammar.subjectOf(grammar.withoutLeadIn(open(first)), typedNames)
  const offers = rest.filter((text) => /\d/.test(text))
  const typed = [
    ...offers,
    ...brief.keyPoints.flatMap((point) => (isQuote(point) ? [point] : sentencesOf(point))),
    ...rest,
    ...others,
    ...(showsHow ? [] : template.steps),
  ].map((text) => clean(withoutLinks(text)))
  const read = (text: string, label: string | null) => pointOf(text, label, grammar)
  const all = [
    ...typed.filter((text) => /[\p{L}\p{N}]/u.test(text)).map((text) => labelled(text, read)),
    ...template.facts
      .filter(({ text }) => !brief.what.includes(text))
      .map(({ label, text }) => read(clean(withoutLinks(text)) || clean(text), label && clean(label))),
  ].filter((point, i, points) => point.text && points.findIndex(({ text }) => text === point.text) === i)
  const audience = grammar.audienceOf(clean(brief.audience || template.audience || voice?.audience || ''))
  const names = new Set([...typedNames, ...(subject.name ?? '').split(/\s+/)])
  const action = calm(open(clean(withoutLinks(brief.callToAction || template.callToAction))))
  const points = all.filter(({ role }) => role === 'benefit')
  return {
    subject,
    occasion: grammar.visits.test(first) ? 'visit' : 'choice',
    points,
    proofs: all.filter(({ role }) => role === 'proof'),
    terms: all.filter(({ role }) => role === 'price' || role === 'date' || role === 'fact'),
    audience: audience && audience.length <= MAX_AUDIENCE ? grammar.lower(audience, names) : null,
    steps: showsHow ? template.steps.map(clean) : [],
    scene: clean(template.scene) || null,
    turn: clean(template.turn) || null,
    problem: clean(template.problem) || null,
    pain: points.map((point) => grammar.painOf(point)).find((pain) => pain !== null) ?? null,
    callToAction:
      upperFirst(clip(action, MAX_ACTION)) || clean(grammar.defaultCallToAction(brief.goal, formal)),
    names,
    link,
  }
}

function labelled(text: string, read: (text: string, label: string | null) => Point): Point {
  const [, label, value] = LABEL.exec(text) ?? []
  return label && value ? read(value, label) : read(text, null)
}

function pointOf(typed: string, label: string | null, { formOf, roles, topics }: Grammar): Point {
  const text = clip(unshouted(calm(open(typed))), MAX_POINT)
  const form = isQuote(text) ? 'quote' : formOf(text)
  const named = label ? `${label}: ${text}` : text
  const role = form === 'quote' ? 'proof' : roleOf(text, label, form === 'todo', roles)
  return {
    text,
    label,
    form,
    role: role === 'benefit' && label ? 'fact' : role,
    topic: topics.find(([, pattern]) => pattern.test(named))?.[0] ?? null,
  }
}

function roleOf(
  text: string,
  label: string | null,
  promises: boolean,
  { proof, price, date }: Grammar['roles'],
): PointRole {
  const named = label ? `${label}: ${text}` : text
  if (!promises && text.search(price) === 0) return 'price'
  if (!promises && proof.test(named)) return 'proof'
  if (!promises && price.test(named)) return 'price'
  return date.test(named) || (label && date.test(text)) ? 'date' : 'benefit'
}

/** Somebody else’s words: “The best crust in town” — Eastside Courier. */
const isQuote = (text: string) => /^[“"«‘][^”"»’]{3,}[”"»’](?:\s*(?:[—–,(-]|$))/u.test(text)

/** “FREE SAUNA” is said, not shouted; a short word in capitals is an abbreviation. */
const unshouted = (text: string) =>
  text === text.toUpperCase() && /\p{L}{5}/u.test(text) ? text.toLowerCase() : text

/** Without the marks of shouting. */
const calm = (text: string) => squeeze(text.replace(/^[¡!]+|!+(?=\s|$)/g, '').replace(/¡/g, ''))

/** Words with a capital where a sentence does not begin: they are names and keep it. */
function namesIn(text: string): ReadonlySet<string> {
  const within = text.matchAll(/(?<=[\p{Ll}\p{N},]\s)\p{Lu}[\p{L}'’-]*/gu)
  return new Set([...within].map(([word]) => word.replace(/['’]s$/, '')))
}
