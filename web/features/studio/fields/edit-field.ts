import type { Editor, JSONContent } from '@tiptap/core'
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

/** An empty item after this one of its list. */
export function addItem(editor: Editor, { place }: LocatedField): void {
  if (place.part === 'title') return
  const at = itemAt(editor.state.doc, place.to)
  const item = editor.schema.nodes.listItem?.createAndFill()
  if (at && item) editor.view.dispatch(editor.state.tr.insert(at.end, item))
}

/** Takes an item out. */
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

/** A part that is not on the page: what it is called there, and whether it is a list. */
export interface NewPart {
  name: string
  label: string
  isList: boolean
}

/** Labelled lines, or lists under their labels, at the end and in this order; a preheader stands first. */
export function addParts(editor: Editor, parts: readonly NewPart[]): void {
  const { doc } = editor.state
  const only = doc.childCount === 1 && doc.textContent === '' && doc.firstChild?.type.name === 'paragraph'
  const end = doc.content.size
  const lists = parts.every(({ isList }) => isList)
  const at = only && lists ? { from: 0, to: end } : parts[0]?.name === 'preheader' ? 0 : end
  editor.commands.insertContentAt(at, parts.flatMap(blocksOf), { updateSelection: false })
}

const bold = (text: string): JSONContent => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const paragraph = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content })
const blocksOf = ({ label, isList }: NewPart): JSONContent[] =>
  isList
    ? [
        paragraph(bold(label)),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] },
      ]
    : [paragraph(bold(`${label}:`), { type: 'text', text: ' ' })]
