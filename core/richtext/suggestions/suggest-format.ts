import type { Mark, Node } from 'prosemirror-model'
import { AddMarkStep, type RemoveMarkStep, type Transform } from 'prosemirror-transform'
import type { FormatState, Suggestion } from './attributes.ts'
import { isFormat } from './formats.ts'

/**
 * A format given or taken, as a suggestion: said about the text, which keeps its own formats until somebody accepts.
 * Yjs may lose where a format ends when several people format the same words apart; what is only said about the text
 * cannot change it by that. What another has suggested for the same format stays as it is.
 */
export function suggestFormat(
  transform: Transform,
  step: AddMarkStep | RemoveMarkStep,
  suggestion: Suggestion,
): void {
  const { mark } = step
  const now: FormatState = step instanceof AddMarkStep ? { ...mark.attrs } : null
  if (!isFormat(mark.type.name)) return
  transform.doc.nodesBetween(step.from, step.to, (node, pos) => {
    if (!node.isText) return true
    const from = Math.max(step.from, pos)
    const to = Math.min(step.to, pos + node.nodeSize)
    suggestState(transform, { node, from, to }, { mark, now }, suggestion)
    return false
  })
}

function suggestState(
  transform: Transform,
  { node, from, to }: { node: Node; from: number; to: number },
  { mark, now }: { mark: Mark; now: FormatState },
  suggestion: Suggestion,
): void {
  const format = mark.type.name
  const was = stateOf(node, format)
  // Code bears no other format: what would be lost by giving it is not suggested at all.
  const lost = now
    ? node.marks.filter((other) => other.type !== mark.type && mark.type.excludes(other.type))
    : []
  const barred = now && node.marks.some((other) => other.type !== mark.type && other.type.excludes(mark.type))
  if (lost.length > 0 || barred) return
  const pending = node.marks.filter(
    ({ type, attrs }) => type.name === 'modification' && attrs.format === format,
  )
  const own = pending.find(
    ({ attrs }) => attrs.userId === suggestion.userId && attrs.runId === suggestion.runId,
  )
  if (pending.length > 0 && !own) return
  if (own) transform.removeMark(from, to, own)
  // What is asked for twice is taken back: the text does not show that it has the format already.
  if (same(was, now) || (own && same(own.attrs.now, now))) return
  transform.addMark(from, to, mark.type.schema.mark('modification', { ...suggestion, format, was, now }))
}

const stateOf = (node: Node, format: string): FormatState => {
  const mark = node.marks.find(({ type }) => type.name === format)
  return mark ? { ...mark.attrs } : null
}

const same = (a: FormatState, b: FormatState): boolean =>
  a === null || b === null ? a === b : a.href === b.href
