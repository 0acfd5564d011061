import type { Node } from 'prosemirror-model'
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step, Transform } from 'prosemirror-transform'
import type { Suggestion } from './attributes.ts'
import { suggestBlocks } from './suggest-blocks.ts'
import { suggestDeletion } from './suggest-deletion.ts'
import { suggestFormat } from './suggest-format.ts'
import { inlineOf, insertText } from './suggest-insertion.ts'
import type { Suggested } from './suggested.ts'

/**
 * An edit as a suggestion: `steps` (made on `before`) with nothing taken out and everything put in marked, so
 * that rejecting it gives `before` again. Own insertions are edited in place.
 */
export function suggest(before: Node, steps: readonly Step[], suggestion: Suggestion): Suggested {
  const transform = new Transform(before)
  const only = steps.length === 1 ? steps[0] : undefined
  if (steps.every((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep)) {
    for (const step of steps) suggestFormat(transform, step, suggestion)
    const [first] = steps
    const from = first ? first.from : 0
    return { transform, from, to: from, inserted: false }
  }
  const after = applied(before, steps)
  const edit = only instanceof ReplaceStep ? only : difference(before, after)
  const inline = edit && inlineOf(before, edit)
  if (!edit || !inline) return suggestBlocks(transform, after, suggestion)
  const deleted = suggestDeletion(transform, edit.from, edit.to, suggestion)
  const to = insertText(transform, deleted.insertAt, inline, suggestion)
  return { transform, from: deleted.from, to, inserted: inline.length > 0 }
}

function applied(before: Node, steps: readonly Step[]): Node {
  const transform = new Transform(before)
  for (const step of steps) transform.step(step)
  return transform.doc
}

/** Several steps as the one that replaces what differs. */
function difference(before: Node, after: Node): ReplaceStep | null {
  const from = before.content.findDiffStart(after.content)
  const ends = before.content.findDiffEnd(after.content)
  if (from === null || !ends) return null
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  return new ReplaceStep(from, ends.a + overlap, after.slice(from, ends.b + overlap))
}
