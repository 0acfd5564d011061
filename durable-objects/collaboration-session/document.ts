import {
  prosemirrorJSONToYXmlFragment,
  updateYFragment,
  yXmlFragmentToProseMirrorRootNode,
} from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { DocNode } from '#core/contracts/content'
import { spliceBetween } from '#core/domain/collaboration/splice'
import { schema } from '#core/richtext/schema'

/** A content as the library has it. */
export interface SharedContent {
  title: string
  doc: DocNode
}

/** The shared types of a session: what Tiptap's collaboration extension binds to, and the title. */
export const BODY = 'body'
export const TITLE = 'title'

/** Makes the document say exactly this, by the smallest change, so that what others are typing stays. */
export function writeContent(ydoc: Y.Doc, { title, doc }: SharedContent): void {
  const text = ydoc.getText(TITLE)
  if (text.toString() !== title) replaceText(text, title)
  const fragment = ydoc.getXmlFragment(BODY)
  if (fragment.length === 0) prosemirrorJSONToYXmlFragment(schema, doc, fragment)
  else updateYFragment(ydoc, fragment, schema.nodeFromJSON(doc), { mapping: new Map(), isOMark: new Map() })
}

/** Throws when the document holds what the schema does not know. */
export function readContent(ydoc: Y.Doc): SharedContent {
  const node = yXmlFragmentToProseMirrorRootNode(ydoc.getXmlFragment(BODY), schema)
  node.check()
  return { title: ydoc.getText(TITLE).toString(), doc: node.toJSON() }
}

/** By one change, so that cursors around it stay where they are. */
function replaceText(text: Y.Text, wanted: string): void {
  const { at, remove, insert } = spliceBetween(text.toString(), wanted)
  text.delete(at, remove)
  text.insert(at, insert)
}
