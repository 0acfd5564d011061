import type { Editor } from '@tiptap/core'
import { type Decision, resolve, type Suggestion } from '#core/richtext/suggestions/index'
import { SETTLED } from './suggesting.ts'

/** Accepts or rejects what `which` names, as one step that undo takes back. */
export function decide(editor: Editor, decision: Decision, which: (suggestion: Suggestion) => boolean): void {
  const { state, view } = editor
  const after = resolve(state.doc, decision, which)
  const from = state.doc.content.findDiffStart(after.content)
  const ends = state.doc.content.findDiffEnd(after.content)
  if (from === null || !ends) return
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  const slice = after.slice(from, ends.b + overlap)
  view.dispatch(state.tr.replace(from, ends.a + overlap, slice).setMeta(SETTLED, true))
}
