import { CHANNEL_LIMITS } from '../channel-limits.ts'
import type { Block } from '../markdown.ts'
import { sentencesFor } from '../sentences.ts'
import { clip, upperFirst } from '../text.ts'
import type { Writer } from '../writer.ts'
import { heading, list, type Plan, paragraph } from './plan.ts'

const TITLE = CHANNEL_LIMITS.press.title ?? 100

/**
 * A press release is an inverted pyramid whatever framework is asked for: the news, details in falling order of
 * weight, background, contact. What a newsroom needs and the brief does not say stands in brackets.
 */
export const pressRelease: Plan = (writer, { brief }) => {
  const { subject, points, proofs, terms } = writer.facts
  const ref = upperFirst(subject.ref)
  const title = writer.say('pressHeadline', { max: TITLE, apart: true, bare: true }) ?? clip(ref, TITLE)
  const news = writer.say('pressLead') ?? `${ref}.`
  const few = brief.length === 'short' ? points.slice(0, 3) : points
  const blocks: Block[] = [
    { kind: 'paragraph', text: writer.label('release') },
    ...paragraph([`${writer.label('dateline')} –`, news, writer.say('pressFit')]),
    ...details(writer, few),
    ...paragraph(proofs.map((point) => writer.sentence(point))),
    ...paragraph(terms.map((point) => writer.sentence(point))),
  ]
  if (brief.length !== 'short') {
    const about = subject.thing && subject.name ? [writer.say('introduce')] : []
    const body = paragraph([...about, writer.say('background')])
    if (body.length > 0) blocks.push(...heading(writer.say('hBackground', { bare: true })), ...body)
  }
  blocks.push(...heading(writer.label('contact')), ...paragraph([writer.label('contactDetails')]))
  if (writer.facts.link) blocks.push(...paragraph([writer.facts.link]))
  if (points.length < 2) blocks.push({ kind: 'note', text: writer.label('note') })
  return { title, blocks }
}

function details(writer: Writer, points: Writer['facts']['points']): Block[] {
  if (points.length > 3 && writer.chance(0.6)) {
    const [first, ...others] = points
    return [
      ...paragraph([first ? writer.sentence(first) : null]),
      ...paragraph([writer.say('listLead')]),
      ...list(writer.items(others)),
    ]
  }
  const sentences = sentencesFor('points', writer)
  const half = Math.ceil(sentences.length / 2)
  return [...paragraph(sentences.slice(0, half)), ...paragraph(sentences.slice(half))]
}
