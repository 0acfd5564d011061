import type { Facts, Point } from './facts.ts'
import type { Grammar } from './grammar.ts'
import { lengthOf, upperFirst } from './text.ts'

export type Slots = Readonly<Record<string, string | null | undefined>>

const MAX_MID = 90
const MAX_THING = 110

/** What the brief fills the slots of every phrase with. A slot without a value rules its phrases out. */
export function slotsOf(facts: Facts, grammar: Grammar, forWord: string, formal: boolean): Slots {
  const { subject, audience, pain, callToAction, names } = facts
  const { name, category, predicate } = subject
  const thing = subject.thing && lengthOf(subject.thing) <= MAX_THING ? subject.thing : null
  const date = facts.terms.find((point) => point.role === 'date')
  const [term, other] = facts.terms.filter(({ text }) => lengthOf(text) <= 60)
  const midTodo = facts.points
    .map((point) => grammar.infinitive(point, grammar.lower(point.text, names)))
    .find(Boolean)
  return {
    name,
    Name: name,
    points: facts.points.length > 0 ? 'yes' : null,
    ref: subject.ref,
    Ref: upperFirst(subject.ref),
    thing,
    Thing: thing && upperFirst(thing),
    category,
    CategoryTitle: category && upperFirst(category),
    aCategory: subject.aCategory,
    single: subject.aCategory === category ? null : category,
    TheCategory: subject.theCategory && upperFirst(subject.theCategory),
    predicate,
    Predicate: predicate && upperFirst(predicate),
    audience,
    Audience: audience && upperFirst(audience),
    ForAudience: audience && `${forWord} ${audience}`,
    pain,
    Pain: pain && upperFirst(pain),
    midTodo,
    Cta: callToAction,
    cta: grammar.isImperative(callToAction, formal) ? grammar.lower(callToAction, names) : null,
    action: grammar.lower(callToAction, names),
    Date: date && upperFirst(labelledText(date)),
    DateTop: date && upperFirst(labelledText(date)),
    dateMid: date && (date.label ? labelledText(date) : grammar.lower(date.text, names)),
    link: facts.link,
    onlyRef: thing ? null : subject.ref,
    Term: term && upperFirst(labelledText(term)),
    Term2: other && upperFirst(labelledText(other)),
  }
}

export const labelledText = ({ label, text }: Point) => (label ? `${label}: ${text}` : text)

/**
 * A point as `{Top}` and `{mid}`, or nothing when it is too long to stand inside a sentence. In running text `{mid}`
 * gets the article or the pronoun that a title does without.
 */
export function pointSlots(
  point: Point | undefined,
  { names, subject }: Facts,
  grammar: Grammar,
  running: boolean,
): Slots {
  if (!point || lengthOf(point.text) > MAX_MID || point.label || /[.!?]\s/.test(point.text)) return {}
  const lowered = grammar.lower(point.text, names)
  const mid = running ? grammar.inRunningText(point, lowered, subject) : lowered
  return { Top: upperFirst(point.text), mid }
}
