import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import classes from './carets.module.css'

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

/** The carets and selections of the others. */
export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options
    return awareness ? [yCursorPlugin(awareness, { cursorBuilder: caret, selectionBuilder: selection })] : []
  },
})
