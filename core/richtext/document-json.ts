import type { Node } from 'prosemirror-model'
import type { DocNode } from '../contracts/content.ts'

/** A document as JSON, without the attribute that says nothing is suggested: others need not know of it. */
export function documentJson(node: Node): DocNode {
  const { change, ...attrs } = node.attrs
  const said = change ? { change, ...attrs } : attrs
  return {
    type: node.type.name,
    ...(Object.keys(said).length > 0 && { attrs: said }),
    ...(node.childCount > 0 && { content: node.children.map(documentJson) }),
    ...(node.marks.length > 0 && { marks: node.marks.map((mark) => mark.toJSON()) }),
    ...(node.text !== undefined && { text: node.text }),
  }
}
