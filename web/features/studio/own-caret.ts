import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Doc } from 'yjs'

/**
 * Has the editor read where the caret is. A key moves the browser's caret at once, but the editor hears of it a moment
 * later: what others do between the two would set the caret back to where it was, and what is typed next stand there.
 */
export function readCaret(view: EditorView): void {
  if (view.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

/** Reads the caret before others' words are put in, and before the binding keeps it as the editor knows it. */
export const OwnCaret = Extension.create<{ doc: Doc | null }>({
  name: 'ownCaret',
  priority: 2000,
  addOptions: () => ({ doc: null }),
  addProseMirrorPlugins() {
    const { doc } = this.options
    return [
      new Plugin({
        view(view) {
          const read = () => readCaret(view)
          doc?.on('beforeAllTransactions', read)
          return { destroy: () => doc?.off('beforeAllTransactions', read) }
        },
      }),
    ]
  },
})
