import type { Facts, Point, PointForm } from './facts.ts'
import type { Grammar } from './grammar.ts'
import { lengthOf, upperFirst } from './text.ts'

export type Slots = Readonly<Record<string, string | null | undefined>>

const MAX_MID = 90
/** Of so many points two may open the text, and enough are left to tell. */
const MANY = 5
/** What can be said after a colon; a thing that is only named cannot. */
const SAYS_SOMETHING: ReadonlySet<PointForm> = new Set(['todo', 'does', 'sentence'])
const MAX_THING = 110

/** What the brief fills the slots of every phrase with. A slot without a value rules its phrases out. */
export function slotsOf(facts: Facts, grammar: Grammar, forWord: string, formal: boolean): Slots {
  const { subject, audience, pain, callToAction, names } = facts
  const { name, category, predicate, news, headline } = subject
  const ref = subject.ref === grammar.nameless.ref ? null : subject.ref
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
    product: thing || predicate ? 'yes' : null,
    news: news ? 'yes' : null,
    ref,
    Ref: ref && upperFirst(ref),
    News: news && upperFirst(news),
    newsMid: news && grammar.lower(news, names),
    Headline: headline && upperFirst(headline),
    thing,
    unnamed: name ? null : thing,
    Unnamed: !name && thing ? upperFirst(thing) : null,
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
    onlyRef: thing || news ? null : ref,
    many: facts.points.length >= MANY ? 'yes' : null,
    Term: term && upperFirst(labelledText(term)),
    termMid: term && !term.label ? grammar.lower(term.text, names) : null,
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
  if (running && !SAYS_SOMETHING.has(point.form)) return { Top: upperFirst(point.text) }
  const mid = running ? grammar.inRunningText(point, lowered, subject) : lowered
  return { Top: upperFirst(point.text), Claim: upperFirst(point.text), mid }
}
