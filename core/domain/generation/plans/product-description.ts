import { FRAMEWORK_BEATS, OPENING } from '../frameworks.ts'
import type { Block } from '../markdown.ts'
import { introduce, sentencesFor } from '../sentences.ts'
import { closed, upperFirst } from '../text.ts'
import { action, list, type Plan, paragraph } from './plan.ts'

const MAX_TITLE = 70
const POINTS = { short: 4, medium: 8, long: 12 }

/** A product text: what it is, a list of what matters, what to know before buying. */
export const productDescription: Plan = (writer, { framework, brief }) => {
  const title = writer.title(framework, MAX_TITLE)
  const beats = FRAMEWORK_BEATS[framework]
  const opening = beats.find((beat) => OPENING.has(beat))
  const lead =
    opening && opening !== 'hook' && opening !== 'opening'
      ? sentencesFor(opening, writer)
      : [writer.say('productLead')]
  const points = writer.facts.points.slice(0, POINTS[brief.length])
  const reasons = beats.includes('reasons')
  const blocks: Block[] = [
    ...paragraph([...lead, ...introduce(writer)]),
    ...(reasons ? points.flatMap((point) => paragraph([writer.sentence(point), writer.detail(point)])) : []),
    ...(brief.length === 'short' || reasons ? [] : paragraph([writer.say('fit')])),
  ]
  const items = reasons ? [] : writer.items(points)
  blocks.push(...list(writer.facts.steps.map(upperFirst), true))
  if (items.length > 1) blocks.push(...paragraph([writer.say('listLead')]), ...list(items))
  else blocks.push(...paragraph(items.map(closed)))
  blocks.push(...paragraph(sentencesFor('proof', writer)), ...paragraph(sentencesFor('terms', writer)))
  if (brief.length === 'long') blocks.push(...paragraph(sentencesFor('tips', writer)))
  return { title, blocks: [...blocks, action(writer)] }
}
