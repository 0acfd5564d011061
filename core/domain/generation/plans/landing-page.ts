import { type Beat, FRAMEWORK_BEATS, OPENING } from '../frameworks.ts'
import type { Block } from '../markdown.ts'
import type { Move } from '../phrases.ts'
import { ending, introduce, sentencesFor } from '../sentences.ts'
import type { Writer } from '../writer.ts'
import { steps } from './blog-post.ts'
import { action, heading, type Plan, paragraph, pointItems } from './plan.ts'
import { questions } from './questions.ts'

const MAX_HERO = 70
const POINTS = { short: 3, medium: 6, long: 12 }
const HEADINGS: Partial<Record<Beat, Move>> = {
  problem: 'hProblem',
  scene: 'hProblem',
  situation: 'hProblem',
  after: 'hAfter',
  proof: 'hProof',
  terms: 'hTerms',
  fit: 'hFit',
}

/** Left out of a short page; told among the questions of a longer one. */
const BRIEFLY: ReadonlySet<Beat> = new Set(['fit', 'after'])
const ANSWERED: ReadonlySet<Beat> = new Set(['fit', 'terms'])

/** A landing page: hero, benefits, how it works, proof, questions, and the call to action at both ends. */
export const landingPage: Plan = (writer, { framework, brief }) => {
  const title = writer.title(framework, MAX_HERO)
  const beats = FRAMEWORK_BEATS[framework]
  const [opening = 'hook'] = beats.filter((beat) => OPENING.has(beat) && !(beat in HEADINGS))
  const left = brief.length === 'short' ? BRIEFLY : ANSWERED
  const blocks: Block[] = [
    ...paragraph([...sentencesFor(opening, writer).slice(0, 1), ...introduce(writer)]),
    action(writer),
  ]
  for (const beat of beats) {
    if (beat === 'points' || beat === 'details' || beat === 'reasons' || beat === 'numbered')
      blocks.push(...benefits(writer, POINTS[brief.length], beat === 'numbered'))
    else if (!left.has(beat)) blocks.push(...section(writer, beat))
  }
  if (brief.length !== 'short') {
    if (beats.includes('steps'))
      blocks.push(...heading(writer.say('hSteps', { bare: true })), ...steps(writer))
    const asked = questions(writer)
    if (asked.length === 0) blocks.push(...section(writer, 'fit'))
    blocks.push(...asked, ...section(writer, 'terms'))
  }
  const last = paragraph([...ending(writer), writer.say('beforeAction')])
  blocks.push(...heading(writer.say('hAction', { bare: true })), ...last, action(writer))
  if (writer.facts.points.length < 2) blocks.push({ kind: 'note', text: writer.label('note') })
  return { title, blocks }
}

function section(writer: Writer, beat: Beat): Block[] {
  const move = HEADINGS[beat]
  const body = move ? paragraph(sentencesFor(beat, writer)) : []
  return body.length > 0 && move ? [...heading(writer.say(move, { bare: true })), ...body] : []
}

function benefits(writer: Writer, most: number, ordered: boolean): Block[] {
  const items = pointItems(writer, writer.fresh(writer.facts.points).slice(0, most))
  return items.length > 0
    ? [...heading(writer.say('hPoints', { bare: true })), { kind: 'list', ordered, items }]
    : []
}
