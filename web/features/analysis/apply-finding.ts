import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import type { Finding } from '#core/contracts/analysis'
import { textMap } from '#core/richtext/text-map'

/** Where a finding stands in the editor's document now; null when the text there has changed since. */
export function placeOf(editor: Editor, { part, start, end, quote }: Finding) {
  if (part !== 'body') return null
  const map = textMap(editor.state.doc)
  return map.text.slice(start, end) === quote ? map.rangeOf(start, end) : null
}

/**
 * Puts a finding's replacement into the text, keeping its formats, as one step to undo; or as a suggestion, where one
 * suggests. False when the text has changed there meanwhile.
 */
export function applyFinding(editor: Editor, title: Y.Text | null, finding: Finding): boolean {
  const { part, start, end, quote, replacement } = finding
  if (replacement === undefined) return false
  if (part === 'title') return applyToTitle(title, finding, replacement)
  const range = placeOf(editor, { ...finding, start, end, quote })
  if (!range) return false
  return editor
    .chain()
    .command(({ tr }) => {
      if (replacement === '') tr.delete(range.from, range.to)
      else tr.insertText(replacement, range.from, range.to)
      return true
    })
    .run()
}

function applyToTitle(title: Y.Text | null, { start, end, quote }: Finding, replacement: string): boolean {
  if (!title || title.toString().slice(start, end) !== quote) return false
  title.doc?.transact(() => {
    title.delete(start, end - start)
    title.insert(start, replacement)
  })
  return true
}
