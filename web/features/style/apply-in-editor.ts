import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Placed } from './check-page.ts'

/**
 * Carries proposals out so that one undo takes all of them back; while suggesting, each becomes a suggestion of its
 * own. Those whose words are no longer there are passed over. Gives how many were carried out.
 */
export function applyInEditor(editor: Editor, placed: readonly Placed[]): number {
  const { state, view } = editor
  const there = placed
    .flatMap(({ proposal, mark }) => (mark ? [{ proposal, mark }] : []))
    .filter(
      ({ proposal: { replacement, quote }, mark: { from, to } }) =>
        replacement !== undefined && state.doc.textBetween(from, to, '\n', ' ') === quote,
    )
    .sort((a, b) => b.mark.from - a.mark.from)
  if (there.length === 0) return 0
  const undo = yUndoPluginKey.getState(state)?.undoManager
  undo?.stopCapturing()
  // Several changes at once would be one suggestion, from the first of them to the last.
  const suggesting = editor.storage.suggesting.who !== null
  for (const some of suggesting ? there.map((one) => [one]) : [there]) {
    const { tr } = view.state
    for (const { proposal, mark } of some)
      change(tr, mark.from, mark.to, proposal.quote, proposal.replacement ?? '')
    view.dispatch(tr)
  }
  undo?.stopCapturing()
  return there.length
}

/** Whole words that differ, so that formats around them stay and a suggestion reads as words. */
function change(tr: Transaction, from: number, to: number, before: string, after: string): void {
  const [start, end] = [sharedWords(before, after), sharedWords(reversed(before), reversed(after))]
  const kept = Math.min(end, Math.min(before.length, after.length) - start)
  const text = after.slice(start, after.length - kept)
  const range = [from + start, to - kept] as const
  if (text === '') tr.delete(...range)
  else tr.insertText(text, ...range)
}

const reversed = (text: string) => [...text].toReversed().join('')

/** How many characters two texts begin with in common, up to the end of a word. */
function sharedWords(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at++
  return one.slice(0, at).lastIndexOf(' ') + 1
}
