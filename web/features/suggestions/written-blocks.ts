import type { Node } from '@tiptap/pm/model'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { joinTexts } from '#core/richtext/suggestions/index'

/**
 * The blocks of `doc`, changed since `before`, that the shared document holds already. Its binding would take some
 * for different, as marks come back from Yjs in another order, and format the whole block anew; two people whose
 * bindings do so apart can end with a suggestion that runs on over text which is none of it.
 */
export function writtenBlocks(fragment: Y.XmlFragment, before: Node, doc: Node): Map<Y.XmlElement, Node> {
  const found = new Map<Y.XmlElement, Node>()
  if (fragment.length !== doc.childCount) return found
  const known = new Set(before.children)
  for (const [index, block] of doc.children.entries()) {
    if (known.has(block)) continue
    const element: unknown = fragment.get(index)
    if (element instanceof Y.XmlElement && read(element, doc).eq(joinTexts(block))) found.set(element, block)
  }
  return found
}

function read(element: Y.XmlElement, { type }: Node): Node {
  const scratch = new Y.Doc({ guid: 'scratch' }).getXmlFragment('block')
  scratch.insert(0, [element.clone()])
  const { firstChild } = yXmlFragmentToProseMirrorRootNode(scratch, type.schema)
  return firstChild ? joinTexts(firstChild) : type.schema.node('paragraph')
}
