import type { Facts, Point } from './facts.ts'
import type { Grammar } from './grammar.ts'
import type { PhraseBank } from './phrases.ts'
import type { Slots } from './slots.ts'
import { upperFirst } from './text.ts'

interface Framed {
  frames: readonly string[]
  slots: Slots
}

/** The frames that make a sentence of a point, with its words in the form they need; null when it stands alone. */
export function framesFor(
  point: Point,
  facts: Facts,
  grammar: Grammar,
  frames: PhraseBank['points'],
): Framed | null {
  const lowered = grammar.lower(point.text, facts.names)
  const framed = (own: readonly string[], inSentence: string | null): Framed => ({
    frames: own,
    slots: { point: inSentence, Point: upperFirst(point.text) },
  })
  if (point.form === 'does') return facts.subject.plural ? null : framed(frames.does, lowered)
  if (point.role === 'price') return framed(frames.price, lowered)
  if (point.role === 'date')
    return point.form === 'todo' || point.form === 'sentence' ? null : framed(frames.date, lowered)
  if (point.form === 'todo') return framed(frames.todo, grammar.infinitive(point, lowered))
  if (point.form === 'state') return framed(frames.state, lowered)
  return point.form === 'noun' ? framed(frames.noun, grammar.nounPhrase(point, lowered)) : null
}
