import { asked } from '../elaborate.ts'
import type { PointRole } from '../facts.ts'
import type { Block } from '../markdown.ts'
import type { Move } from '../phrases.ts'
import { closed, upperFirst } from '../text.ts'
import type { Writer } from '../writer.ts'
import { heading } from './plan.ts'

/** Questions a reader may have, as far as the brief answers them, and so many that its topics raise. */
export function questions(writer: Writer, general = 0): Block[] {
  const { subject, audience, terms } = writer.facts
  const open = writer.untold(terms)
  const answerTo = (role: PointRole) =>
    open
      .filter((point) => point.role === role)
      .map((point) => closed(upperFirst(point.text)))
      .join(' ')
  const raised = asked(writer, general)
  const pairs: [Move, string | null][] = [
    ['qWhat', subject.thing && subject.thing !== subject.category ? closed(upperFirst(subject.thing)) : null],
    ['qWho', audience && closed(upperFirst(audience))],
    ['qPrice', answerTo('price')],
    ['qDate', answerTo('date')],
  ]
  const next: [Move, string | null][] = [['qNext', writer.say('aNext')]]
  const answered = ([move, answer]: [Move, string | null]) => {
    const lead = answer && !writer.isAvoided(answer) ? writer.say(move) : null
    return lead && answer ? [{ lead, text: answer }] : []
  }
  const items = [...pairs.flatMap(answered), ...raised, ...next.flatMap(answered)]
  if (items.length < 2) return []
  return [...heading(writer.say('hQuestions', { bare: true })), { kind: 'list', ordered: false, items }]
}
