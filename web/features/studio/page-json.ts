import type { Node } from '@tiptap/pm/model'
import type { DocNode } from '#core/contracts/content'
import { withoutSuggestions } from '#core/richtext/suggestions/index'

const known = new WeakMap<Node, DocNode>()

function blockJson(block: Node): DocNode {
  const json: DocNode = known.get(block) ?? block.toJSON()
  known.set(block, json)
  return json
}

/**
 * The page without what is only suggested, as JSON. A block that has not changed gives the same object again, so that
 * whoever reads a long page after each pause needs to look at little of it.
 */
export const pageJson = (doc: Node): DocNode => ({
  type: doc.type.name,
  content: withoutSuggestions(doc).children.map(blockJson),
})
