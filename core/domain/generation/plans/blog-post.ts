import type { Brief } from '../../../contracts/generation.ts'
import type { Framework } from '../../../contracts/templates.ts'
import { checks, essayOn } from '../elaborate.ts'
import type { Point } from '../facts.ts'
import { type Beat, FRAMEWORK_BEATS, OPENING } from '../frameworks.ts'
import type { Block } from '../markdown.ts'
import type { Move } from '../phrases.ts'
import { ending, sentencesFor } from '../sentences.ts'
import { lengthOf, upperFirst } from '../text.ts'
import type { Writer } from '../writer.ts'
import { sectionsToFill } from './fill-up.ts'
import { wordsIn } from './lengths.ts'
import { action, heading, list, type Plan, paragraph, textOf } from './plan.ts'
import { questions } from './questions.ts'

const MAX_TITLE = 70
const MAX_HEADING = 70
const CHECKS: Record<Brief['length'], number> = { short: 0, medium: 2, long: 4 }
const ASKED: Record<Brief['length'], number> = { short: 0, medium: 0, long: 2 }

const PROBLEMS: ReadonlySet<Beat> = new Set(['problem', 'scene', 'situation'])
const TOLD_WITH_SUBJECT: ReadonlySet<Beat> = new Set(['fit', 'proof'])
const HEADINGS: Partial<Record<Beat, Move>> = {
  introduce: 'hIntroduce',
  after: 'hAfter',
  details: 'hPoints',
  terms: 'hTerms',
  tips: 'hTips',
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
    ...(length !== 'short' && !beats.some((beat) => PROBLEMS.has(beat))
      ? paragraph(sentencesFor('problem', writer))
      : []),
  ]
  for (const beat of sections(framework, length)) blocks.push(...section(beat, writer, length))
  const end: Block[] = [
    ...(length === 'short' ? [] : tips(writer, length)),
    ...(length === 'long' ? questions(writer, ASKED.long) : []),
  ]
  const last = paragraph([...ending(writer, textOf([...blocks, ...end])), writer.say('ctaLead')])
  end.push(...heading(writer.say('hAction', { bare: true })), ...last, action(writer))
  blocks.push(...sectionsToFill(writer, length, wordsIn(textOf([...blocks, ...end]))), ...end)
  if (writer.facts.points.length < 2) blocks.push({ kind: 'note', text: writer.label('note') })
  return { title, blocks }
}

/** The beats that get a heading; what changes for the reader and how to begin come before the terms. */
function sections(framework: Framework, length: Brief['length']): Beat[] {
  const own = FRAMEWORK_BEATS[framework].filter((beat) => !OPENING.has(beat) && !TOLD_WITH_SUBJECT.has(beat))
  if (length === 'short') return own
  const missing = (['after', 'steps'] as const).filter((beat) => !own.includes(beat))
  return own.flatMap((beat) => (beat === 'terms' ? [...missing, beat] : [beat]))
}

function section(beat: Beat, writer: Writer, length: Brief['length']): Block[] {
  const { points } = writer.facts
  if (beat === 'steps') return [...heading(writer.say('hSteps', { bare: true })), ...steps(writer)]
  if (beat === 'details' && length !== 'short' && points.length > 0)
    return [...listed(writer), ...elaborated(writer)]
  if (beat === 'points' || beat === 'reasons' || beat === 'numbered') {
    if (points.length === 0) return []
    const spread = beat === 'reasons' || beat === 'numbered' || length !== 'short'
    return spread ? eachPoint(beat, writer, length) : listed(writer)
  }
  const sentences = sentencesFor(beat, writer)
  const more = beat === 'introduce' ? withSubject(writer) : []
  const move = HEADINGS[beat]
  if (sentences.length === 0) return []
  return [
    ...heading(move ? writer.say(move, { bare: true, max: MAX_HEADING }) : null),
    ...paragraph([...sentences, ...more]),
  ]
}

/** What belongs beside the subject: for whom it is, and who says so. */
function withSubject(writer: Writer): string[] {
  return [...sentencesFor('fit', writer), ...sentencesFor('proof', writer)]
}

function listed(writer: Writer): Block[] {
  const items = writer.items(writer.facts.points)
  if (items.length < 2) return paragraph(sentencesFor('points', writer))
  return [...heading(writer.say('hPoints', { bare: true })), ...list(items)]
}

/** The facts have been told: what each means, in one section. */
function elaborated(writer: Writer): Block[] {
  const paragraphs = writer.facts.points.flatMap((point) =>
    paragraph([essayOn(point, writer), writer.detail(point)]),
  )
  return [...heading(writer.say('hWhy', { bare: true })), ...paragraphs]
}

function eachPoint(beat: Beat, writer: Writer, length: Brief['length']): Block[] {
  const { points } = writer.facts
  return points.flatMap((point, i) => {
    const number = beat === 'numbered' ? `${i + 1}. ` : ''
    const title = headingOf(point)
    const essay = length === 'short' ? null : essayOn(point, writer)
    const beside = paragraph([title ? null : writer.sentence(point), essay, writer.detail(point)])
    const isAlone = !points.some((other) => other !== point && other.topic === point.topic)
    const more = length === 'long' && isAlone ? paragraph([essayOn(point, writer)]) : []
    if (title) writer.once(title)
    return [...heading(title && `${number}${title}`), ...beside, ...more]
  })
}

function headingOf({ text, label, form }: Point): string | null {
  if (lengthOf(text) > MAX_HEADING || (form === 'sentence' && /[.!?]\s/.test(text))) return null
  return upperFirst(label ? `${label}: ${text}` : text)
}

export function steps(writer: Writer): Block[] {
  const own = [writer.say('step'), writer.say('step'), writer.say('step')].filter((step) => step !== null)
  return list([...own, `${writer.facts.callToAction}.`], true)
}

function tips(writer: Writer, length: Brief['length']): Block[] {
  const general = length === 'long' ? 2 : 1
  const own = [
    ...checks(writer).slice(0, CHECKS[length]),
    ...Array.from({ length: general }, () => writer.say('buyerTip')),
  ].filter((tip) => tip !== null)
  return own.length > 1 ? [...heading(writer.say('hTips', { bare: true })), ...list(own)] : []
}
