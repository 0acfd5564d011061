import type { PointRole } from '../facts.ts'
import type { Block } from '../markdown.ts'
import type { Move } from '../phrases.ts'
import { closed, upperFirst } from '../text.ts'
import type { Writer } from '../writer.ts'
import { heading } from './plan.ts'

/** Questions a reader may have, as far as the brief answers them. */
export function questions(writer: Writer): Block[] {
  const { subject, audience, terms } = writer.facts
  const open = writer.untold(terms)
  const answerTo = (role: PointRole) =>
    open
      .filter((point) => point.role === role)
      .map((point) => closed(upperFirst(point.text)))
      .join(' ')
  const pairs: [Move, string | null][] = [
    ['qWhat', subject.thing && subject.thing !== subject.category ? closed(upperFirst(subject.thing)) : null],
    ['qWho', audience && closed(upperFirst(audience))],
    ['qPrice', answerTo('price')],
    ['qDate', answerTo('date')],
    ['qNext', writer.say('aNext')],
  ]
  const items = pairs.flatMap(([move, answer]) => {
    const lead = answer && !writer.isAvoided(answer) ? writer.say(move) : null
    return lead && answer ? [{ lead, text: answer }] : []
  })
  if (items.length < 2) return []
  return [...heading(writer.say('hQuestions', { bare: true })), { kind: 'list', ordered: false, items }]
}
