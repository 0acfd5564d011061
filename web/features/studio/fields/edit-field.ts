import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { spliceBetween } from '#core/domain/collaboration/splice'
import type { LocatedField } from '#core/domain/generation/fields/locate-fields'
import { writeTitle } from '../shared-words.ts'

/** Makes a part of one block, or the title, say this; by a small change, so that what hangs on its words stays. */
export function writeField(editor: Editor, title: Y.Text | null, field: LocatedField, text: string): void {
  const said = text.replace(/\s*\n\s*/g, ' ')
  const { place } = field
  if (place.part === 'title') {
    title?.doc?.transact(() => writeTitle(title, said))
    return
  }
  const { at, remove, insert } = spliceBetween(field.text, said)
  const { tr } = editor.state
  const range = [place.from + at, place.from + at + remove] as const
  if (insert !== '') tr.insertText(insert, ...range)
  else if (remove > 0) tr.delete(...range)
  if (tr.docChanged) editor.view.dispatch(tr)
}

/** An empty item after the last one of its list. */
export function addItem(editor: Editor, last: LocatedField): void {
  const { place } = last
  if (place.part === 'title') return
  const at = itemAt(editor.state.doc, place.to)
  const item = editor.schema.nodes.listItem?.createAndFill()
  if (at && item) editor.view.dispatch(editor.state.tr.insert(at.end, item))
}

/** Takes an item out; with the last one its list goes. */
export function removeItem(editor: Editor, { place }: LocatedField): void {
  if (place.part === 'title') return
  const at = itemAt(editor.state.doc, place.to)
  if (at) editor.view.dispatch(editor.state.tr.deleteRange(at.start, at.end))
}

function itemAt(doc: Node, position: number): { start: number; end: number } | null {
  const place = doc.resolve(position)
  for (let depth = place.depth; depth > 0; depth--)
    if (place.node(depth).type.name === 'listItem')
      return { start: place.before(depth), end: place.after(depth) }
  return null
}

/** A labelled line, or a list under its label, at the end; a preheader stands first. */
export function addPart(editor: Editor, name: string, label: string, isList: boolean): void {
  const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] })
  const item = { type: 'listItem', content: [{ type: 'paragraph' }] }
  const part = isList
    ? [
        { type: 'paragraph', content: [bold(label)] },
        { type: 'bulletList', content: [item] },
      ]
    : [{ type: 'paragraph', content: [bold(`${label}:`), { type: 'text', text: ' ' }] }]
  const { doc } = editor.state
  const only = doc.childCount === 1 && doc.textContent === '' && doc.firstChild?.type.name === 'paragraph'
  const end = doc.content.size
  const at = only ? { from: 0, to: end } : name === 'preheader' ? 0 : end
  editor.commands.insertContentAt(at, part, { updateSelection: false })
}
