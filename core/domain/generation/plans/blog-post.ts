import type { Brief } from '../../../contracts/generation.ts'
import { advice, adviceHeading, checks, essayOn } from '../elaborate.ts'
import type { Point } from '../facts.ts'
import { type Beat, FRAMEWORK_BEATS, OPENING } from '../frameworks.ts'
import type { Block } from '../markdown.ts'
import type { Move } from '../phrases.ts'
import { ending, sentencesFor } from '../sentences.ts'
import { closed, lengthOf, upperFirst } from '../text.ts'
import type { Writer } from '../writer.ts'
import { sectionsToFill } from './fill-up.ts'
import { wordsIn } from './lengths.ts'
import { action, heading, list, type Plan, paragraph, pointItems, textOf } from './plan.ts'
import { questions } from './questions.ts'

const MAX_TITLE = 70
const MAX_HEADING = 70
const CHECKS: Record<Brief['length'], number> = { short: 0, medium: 2, long: 4 }
const ASKED: Record<Brief['length'], number> = { short: 0, medium: 0, long: 2 }

const TOLD_WITH_SUBJECT: ReadonlySet<Beat> = new Set(['fit', 'proof'])
const HEADINGS: Partial<Record<Beat, Move>> = {
  introduce: 'hIntroduce',
  after: 'hAfter',
  details: 'hPoints',
  terms: 'hTerms',
}

/** An article: standfirst, sections under headings, questions when it is long, the next step. */
export const blogPost: Plan = (writer, { framework, brief }) => {
  const { length } = brief
  const title = writer.title(framework, MAX_TITLE)
  const beats = FRAMEWORK_BEATS[framework]
  const opening = beats.filter((beat) => OPENING.has(beat))
  const blocks: Block[] = [
    ...paragraph([writer.say('standfirst')]),
    ...opening.flatMap((beat) => paragraph(sentencesFor(beat, writer))),
  ]
  for (const beat of beats.filter((other) => !OPENING.has(other) && !TOLD_WITH_SUBJECT.has(other)))
    blocks.push(...section(beat, writer, length))
  const end: Block[] = [
    ...(length === 'short' ? [] : tips(writer, length)),
    ...(length === 'long' ? questions(writer, ASKED.long) : []),
  ]
  const last = paragraph([...ending(writer), writer.say('beforeAction')])
  end.push(...heading(writer.say('hAction', { bare: true })), ...last, action(writer))
  blocks.push(...sectionsToFill(writer, length, wordsIn(textOf([...blocks, ...end]))), ...end)
  if (writer.facts.points.length < 2) blocks.push({ kind: 'note', text: writer.label('note') })
  return { title, blocks }
}

function section(beat: Beat, writer: Writer, length: Brief['length']): Block[] {
  const { points } = writer.facts
  if (beat === 'steps') return [...heading(writer.say('hSteps', { bare: true })), ...steps(writer)]
  if (beat === 'details' && length !== 'short' && points.length > 0)
    return [...listed(writer), ...elaborated(writer)]
  if (beat === 'points' || beat === 'reasons' || beat === 'numbered') {
    if (points.length === 0) return []
    if (beat === 'numbered') return [...numbered(writer), ...(length === 'short' ? [] : elaborated(writer))]
    return beat === 'reasons' || length !== 'short' ? eachPoint(writer, length) : listed(writer)
  }
  const sentences = sentencesFor(beat, writer)
  const more = beat === 'introduce' ? withSubject(writer) : []
  const move = sentences.length > 0 || more.length === 0 ? HEADINGS[beat] : headingOfRest(writer)
  if (sentences.length + more.length === 0) return []
  return [
    ...heading(move ? writer.say(move, { bare: true, max: MAX_HEADING }) : null),
    ...paragraph([...sentences, ...more]),
  ]
}

/** The subject has been told before: what is left to say is who says so, or for whom it is. */
const headingOfRest = ({ facts }: Writer): Move => (facts.proofs.length > 0 ? 'hProof' : 'hFit')

/** What belongs beside the subject: for whom it is, and who says so. */
function withSubject(writer: Writer): string[] {
  return [...sentencesFor('fit', writer), ...sentencesFor('proof', writer)]
}

function listed(writer: Writer): Block[] {
  const items = writer.items(writer.facts.points)
  if (items.length < 2) return paragraph(items.map(closed))
  return [...heading(writer.say('hPoints', { bare: true })), ...list(items)]
}

/** Every point with its number, and what is true of its topic beside it. */
const numbered = (writer: Writer): Block[] => [
  ...heading(writer.say('hPoints', { bare: true })),
  { kind: 'list', ordered: true, items: pointItems(writer, writer.facts.points) },
]

/** The facts have been told: what each means, in one section. */
function elaborated(writer: Writer): Block[] {
  const paragraphs = writer.facts.points.flatMap((point) =>
    paragraph([essayOn(point, writer), writer.detail(point)]),
  )
  return paragraphs.length > 0 ? [...heading(writer.say('hWhy', { bare: true })), ...paragraphs] : []
}

/** A section for each point that something can be said about; the others in a list of their own. */
function eachPoint(writer: Writer, length: Brief['length']): Block[] {
  const { points } = writer.facts
  const spread = points.filter(({ topic }) => topic !== null)
  const others = points.filter(({ topic }) => topic === null)
  const sections = spread.flatMap((point) => {
    const title = headingOf(point)
    const essay = length === 'short' ? null : essayOn(point, writer)
    const beside = paragraph([title ? null : writer.sentence(point), essay, writer.detail(point)])
    const isAlone = !spread.some((other) => other !== point && other.topic === point.topic)
    const more = length === 'long' && isAlone ? paragraph([essayOn(point, writer)]) : []
    if (!title || beside.length === 0) return beside
    writer.once(title)
    return [...heading(title), ...beside, ...more]
  })
  const rest =
    others.length > 1 ? list(writer.items(others)) : paragraph(others.map((point) => writer.sentence(point)))
  return [
    ...sections,
    ...(rest.length > 0
      ? heading(writer.say(sections.length > 0 ? 'hAlso' : 'hPoints', { bare: true }))
      : []),
    ...rest,
  ]
}

function headingOf({ text, label, form }: Point): string | null {
  if (lengthOf(text) > MAX_HEADING || (form === 'sentence' && /[.!?]\s/.test(text))) return null
  return upperFirst(label ? `${label}: ${text}` : text)
}

export function steps(writer: Writer): Block[] {
  const { steps: given } = writer.facts
  const own =
    given.length > 0
      ? given.map(upperFirst)
      : [advice('start', writer), advice('start', writer)].filter((step) => step !== null)
  const last = writer.facts.callToAction
  return list([...own, given.length > 0 ? last : `${last}.`], true)
}

function tips(writer: Writer, length: Brief['length']): Block[] {
  const general = length === 'long' ? 2 : 1
  const own = [
    ...checks(writer).slice(0, CHECKS[length]),
    ...Array.from({ length: general }, () => advice('tips', writer)),
  ].filter((tip) => tip !== null)
  return own.length > 1 ? [...heading(adviceHeading('tips', writer)), ...list(own)] : []
}
