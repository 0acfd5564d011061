import { isPlural } from './nouns.ts'
import { ALSO_NOUNS, baseOf } from './verbs.ts'

const HELPING = /^(?:is|are|was|were|has|have|will)$/i
const ADVERB = /^(?:now|also|just|finally)$/i
/** Behind one of these the words describe the subject still, or list others. */
const NOT_YET = /^(?:that|which|who|whose|for|with|without|by|from|to|in|at|on|about|your|you)$/i
const PREPOSITION = /^(?:for|with|without|from|by|in|on|at|of|to|and|or|about|per)$/i
/** What these tell is complete without an object: “opens on 5 May”. */
const COMPLETE = new Set([
  'open',
  'launch',
  'start',
  'return',
  'move',
  'turn',
  'celebrate',
  'close',
  'become',
])
const CERTAIN_OBJECT = /^(?:an?|the|our|its|your|their|two|three|four|\d.*|[$€£“"«].*|\p{Lu}.*)$/u

/** Is this the verb of a sentence that brings news? `before` and `behind` are the words around it. */
export function isNewsVerb(word: string, before: readonly string[], behind: readonly string[]): boolean {
  const last = before.at(-1) ?? ''
  const apposition = before.some((other) => other.endsWith(','))
  if (before.some((other) => NOT_YET.test(other)) || (apposition && !last.endsWith(','))) return false
  if (HELPING.test(word)) return true
  const [next = '', afterNext = ''] = behind
  if (ADVERB.test(word)) return isNewsVerb(next, before, [afterNext])
  const base = baseOf(word)
  if (!base || isPlural(last)) return false
  if (COMPLETE.has(base) || CERTAIN_OBJECT.test(next)) return true
  return !ALSO_NOUNS.has(base) && !PREPOSITION.test(next)
}
