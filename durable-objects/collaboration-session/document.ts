import {
  prosemirrorJSONToYXmlFragment,
  updateYFragment,
  yXmlFragmentToProseMirrorRootNode,
} from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { DocNode } from '#core/contracts/content'
import { spliceBetween } from '#core/domain/collaboration/splice'
import { documentJson } from '#core/richtext/document-json'
import { schema } from '#core/richtext/schema'
import { carryOver, joinTexts, withoutSuggestions } from '#core/richtext/suggestions/index'

/** A content as the library has it. */
export interface SharedContent {
  title: string
  doc: DocNode
}

/** The shared types of a session: what Tiptap's collaboration extension binds to, and the title. */
export const BODY = 'body'
export const TITLE = 'title'

/**
 * Makes the document say exactly this, by the smallest change, so that what others are typing stays. What is
 * suggested for blocks it leaves alone stays as well.
 */
export function writeContent(ydoc: Y.Doc, { title, doc }: SharedContent): void {
  const text = ydoc.getText(TITLE)
  if (text.toString() !== title) replaceText(text, title)
  const fragment = ydoc.getXmlFragment(BODY)
  if (fragment.length === 0) prosemirrorJSONToYXmlFragment(schema, doc, fragment)
  else {
    const wanted = carryOver(yXmlFragmentToProseMirrorRootNode(fragment, schema), schema.nodeFromJSON(doc))
    updateYFragment(ydoc, fragment, wanted, { mapping: new Map(), isOMark: new Map() })
  }
}

/** The text without what is only suggested. Throws when the document holds what the schema does not know. */
export function readContent(ydoc: Y.Doc): SharedContent {
  const fragment = ydoc.getXmlFragment(BODY)
  // Any Yjs client may take every block away: what is left is an empty page.
  const body =
    fragment.length > 0
      ? yXmlFragmentToProseMirrorRootNode(fragment, schema)
      : schema.node('doc', null, [schema.node('paragraph')])
  const node = joinTexts(withoutSuggestions(body))
  node.check()
  return { title: ydoc.getText(TITLE).toString(), doc: documentJson(node) }
}

/** By one change, so that cursors around it stay where they are. */
function replaceText(text: Y.Text, wanted: string): void {
  const { at, remove, insert } = spliceBetween(text.toString(), wanted)
  text.delete(at, remove)
  text.insert(at, insert)
}
