import { Extension } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import { yCursorPlugin, yCursorPluginKey, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import classes from './carets.module.css'
import { readCaret } from './own-caret.ts'

const userSchema = z.object({ name: z.string().catch(''), color: z.string().catch('') })

/** A caret with its person's name, as the session signed it. */
function caret(given: unknown): HTMLElement {
  const { name, color } = userSchema.parse(given)
  const element = document.createElement('span')
  element.className = classes.caret ?? ''
  element.style.setProperty('--person', color)
  const label = document.createElement('span')
  label.className = classes.name ?? ''
  label.textContent = name
  element.append(label)
  return element
}

const selection = (given: unknown) => ({
  class: classes.selection ?? '',
  style: `--person: ${userSchema.parse(given).color}`,
})

interface Changed {
  added: number[]
  updated: number[]
  removed: number[]
}

/** The carets and selections of the others. */
export const Carets = Extension.create<{ awareness: Awareness | null }, { stale: boolean }>({
  name: 'carets',
  addOptions: () => ({ awareness: null }),
  addStorage: () => ({ stale: true }),
  onBeforeCreate() {
    const { awareness } = this.options
    if (!awareness) return
    const note = ({ added, updated, removed }: Changed) => {
      if ([...added, ...updated, ...removed].some((client) => client !== awareness.clientID))
        this.storage.stale = true
    }
    awareness.on('change', note)
    this.editor.on('destroy', () => awareness.off('change', note))
  },
  /** The plugin is told of one's own caret too, which it does not draw: the page is not gone through for that. */
  dispatchTransaction({ transaction, next }) {
    const told = transaction.getMeta(yCursorPluginKey) && !transaction.getMeta(ySyncPluginKey)
    if (!told || transaction.docChanged) return next(transaction)
    if (!this.storage.stale && !areHidden(this.editor.state, this.options.awareness)) return
    this.storage.stale = false
    if (!this.editor.isDestroyed) readCaret(this.editor.view)
    next(this.editor.state.tr.setMeta(yCursorPluginKey, transaction.getMeta(yCursorPluginKey)))
  },
  addProseMirrorPlugins() {
    const { awareness } = this.options
    return awareness ? [yCursorPlugin(awareness, { cursorBuilder: caret, selectionBuilder: selection })] : []
  },
})

/** While blocks move the plugin takes all carets away, and draws them when it is next told of any. */
const areHidden = (state: EditorState, awareness: Awareness | null): boolean =>
  yCursorPluginKey.getState(state) === DecorationSet.empty &&
  [...(awareness?.getStates() ?? [])].some(
    ([client, shown]) => client !== awareness?.clientID && shown.cursor,
  )
