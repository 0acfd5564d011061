import { withoutWords } from './avoid.ts'
import type { Facts, Point, PointRole } from './facts.ts'
import type { Grammar } from './grammar.ts'
import { factsOf, linkIn, withoutLinks } from './instructions.ts'
import type { ComposeRequest } from './request.ts'
import { clip, open, sentencesOf, squeeze, upperFirst } from './text.ts'

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
  { brief, voice, instructions }: ComposeRequest,
  { grammar, avoid, plainer, formal }: Analysis,
): Facts {
  const clean = (text: string) => withoutWords(squeeze(text), avoid, plainer)
  const template = factsOf(instructions)
  const link = linkIn([brief.callToAction, brief.what, ...brief.keyPoints].join(' ')) ?? template.link
  const [first = '', ...others] = sentencesOf(withoutLinks(clean(brief.what)))
  const typedNames = new Set([
    ...namesIn([brief.what, ...brief.keyPoints, brief.audience].join(' . ')),
    ...template.facts.flatMap(({ label, text }) => (label && NAME.test(text) ? text.split(/\s+/) : [])),
  ])
  const { subject, rest } = grammar.subjectOf(grammar.withoutLeadIn(open(first)), typedNames)
  const offers = rest.filter((text) => /\d/.test(text))
  const typed = [
    ...offers,
    ...brief.keyPoints.flatMap((point) => sentencesOf(point)),
    ...rest,
    ...others,
  ].map((text) => clean(withoutLinks(text)))
  const read = (text: string, label: string | null) => pointOf(text, label, grammar)
  const all = [
    ...typed.filter((text) => /[\p{L}\p{N}]/u.test(text)).map((text) => labelled(text, read)),
    ...template.facts.map(({ label, text }) =>
      read(clean(withoutLinks(text)) || clean(text), label && clean(label)),
    ),
  ].filter((point, i, points) => point.text && points.findIndex(({ text }) => text === point.text) === i)
  const audience = grammar.audienceOf(clean(brief.audience || template.audience || voice?.audience || ''))
  const names = new Set([...typedNames, ...(subject.name ?? '').split(/\s+/)])
  const action = open(clean(withoutLinks(brief.callToAction || template.callToAction)))
  const points = all.filter(({ role }) => role === 'benefit')
  return {
    subject,
    points,
    proofs: all.filter(({ role }) => role === 'proof'),
    terms: all.filter(({ role }) => role === 'price' || role === 'date' || role === 'fact'),
    audience: audience && audience.length <= MAX_AUDIENCE ? grammar.lower(audience, names) : null,
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
  const text = clip(open(typed), MAX_POINT)
  const form = formOf(text)
  const role = roleOf(label ? `${label}: ${text}` : text, form === 'todo', roles)
  const named = label ? `${label}: ${text}` : text
  return {
    text,
    label,
    form,
    role: role === 'benefit' && label ? 'fact' : role,
    topic: topics.find(([, pattern]) => pattern.test(named))?.[0] ?? null,
  }
}

function roleOf(text: string, promises: boolean, roles: Grammar['roles']): PointRole {
  if (!promises && roles.proof.test(text)) return 'proof'
  if (!promises && roles.price.test(text)) return 'price'
  return roles.date.test(text) ? 'date' : 'benefit'
}

/** Words with a capital where a sentence does not begin: they are names and keep it. */
function namesIn(text: string): ReadonlySet<string> {
  const within = text.matchAll(/(?<=[\p{Ll}\p{N},]\s)\p{Lu}[\p{L}'’-]*/gu)
  return new Set([...within].map(([word]) => word.replace(/['’]s$/, '')))
}
