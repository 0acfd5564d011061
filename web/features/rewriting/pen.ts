import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { write } from '#web/features/suggestions/suggesting'

/** The page as a machine writes on it. */
export interface Pen {
  /** The page as it is now. */
  doc(): Node
  write(transform: Transform): void
  /** The same text as it is shared. */
  body: Y.XmlFragment
}

/** Writes suggestions through the editor, so that its undo takes them back. */
export const penOf = (editor: Editor, body: Y.XmlFragment): Pen => ({
  body,
  doc: () => editor.state.doc,
  write: (transform) => editor.view.dispatch(write(editor.state, transform)),
})

/** What is written from now on is one step of undo, until the answer is called. */
export function asOneStep(editor: Editor): () => void {
  const undo: Y.UndoManager | undefined = yUndoPluginKey.getState(editor.state)?.undoManager
  if (!undo) return () => undefined
  const { captureTimeout } = undo
  undo.stopCapturing()
  undo.captureTimeout = Number.POSITIVE_INFINITY
  return () => {
    undo.captureTimeout = captureTimeout
    undo.stopCapturing()
  }
}
