import { asked } from '../elaborate.ts'
import type { Point, PointRole } from '../facts.ts'
import type { Block } from '../markdown.ts'
import type { Move } from '../phrases.ts'
import { labelledText } from '../slots.ts'
import { closed, upperFirst } from '../text.ts'
import type { Writer } from '../writer.ts'
import { heading } from './plan.ts'

/** Without a label that only repeats the question: “What does it cost? Price: …”. */
const said = (point: Point, writer: Writer): string =>
  point.label === writer.label('price') || point.label === writer.label('date')
    ? point.text
    : labelledText(point)

/** Questions a reader may have, as far as the brief answers them, and so many that its topics raise. */
export function questions(writer: Writer, general = 0): Block[] {
  const { audience, terms } = writer.facts
  const open = writer.untold(terms)
  const answerTo = (role: PointRole) =>
    open
      .filter((point) => point.role === role)
      .map((point) => closed(upperFirst(said(point, writer))))
      .join(' ')
  const pairs = (
    [
      ['qWho', audience && !writer.addressed ? closed(upperFirst(audience)) : null],
      ['qPrice', answerTo('price')],
      ['qDate', answerTo('date')],
    ] as const satisfies readonly (readonly [Move, string | null])[]
  ).filter(([, answer]) => answer && !writer.isAvoided(answer))
  const raised = asked(writer, general)
  if (pairs.length + raised.length < 2) return []
  const told = pairs.flatMap(([move, answer]) => {
    const text = answer && writer.once(answer)
    const lead = text && writer.say(move)
    return lead && text ? [{ lead, text }] : []
  })
  const items = [...told, ...raised]
  return [...heading(writer.say('hQuestions', { bare: true })), { kind: 'list', ordered: false, items }]
}
