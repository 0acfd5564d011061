import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Placed } from './check-document.ts'

/**
 * Carries proposals out in one transaction, which undo takes back at once; while suggesting they become
 * suggestions. Those whose words are no longer there are passed over. Gives how many were carried out.
 */
export function applyInEditor(editor: Editor, placed: readonly Placed[]): number {
  const { state, view } = editor
  const { tr } = state
  let applied = 0
  for (const { proposal, mark } of [...placed].sort((a, b) => b.mark.from - a.mark.from)) {
    const { replacement, quote } = proposal
    if (replacement === undefined || state.doc.textBetween(mark.from, mark.to, '\n', ' ') !== quote) continue
    change(tr, mark.from, mark.to, quote, replacement)
    applied++
  }
  if (applied === 0) return 0
  const undo = yUndoPluginKey.getState(state)?.undoManager
  undo?.stopCapturing()
  view.dispatch(tr)
  undo?.stopCapturing()
  return applied
}

/** Only what differs, so that formats inside the words stay. */
function change(tr: Transaction, from: number, to: number, before: string, after: string): void {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++
  const text = after.slice(start, after.length - end)
  const range = [from + start, to - end] as const
  if (text === '') tr.delete(...range)
  else tr.insertText(text, ...range)
}
