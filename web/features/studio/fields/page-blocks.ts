import type { Node } from '@tiptap/pm/model'
import type { PageBlock } from '#core/domain/generation/fields/locate-fields'
import { changeOf } from '#core/richtext/suggestions/resolve'

const LABEL = /^([^:\n]{2,40}):\s*/u

/** The blocks of a page as its fields are read: by their places in the document, without what is only suggested. */
export function pageBlocks(doc: Node): PageBlock[] {
  const blocks: PageBlock[] = []
  let list = -1
  doc.descendants((node, position, parent, index) => {
    if (changeOf(node)?.kind === 'insertion') return false
    if (node.type.name === 'bulletList' || node.type.name === 'orderedList') list = position
    if (!node.isTextblock) return true
    if (node.children.some(({ marks }) => marks.some(({ type }) => type.name === 'insertion'))) return false
    const text = node.textBetween(0, node.content.size, '\n', '\n')
    const [label = '', words = ''] = LABEL.exec(text) ?? []
    const from = position + 1
    blocks.push({
      ...{ text, from, to: from + node.content.size },
      list: parent?.type.name === 'listItem' && index === 0 ? list : null,
      lead: words !== '' && boldUpTo(node) >= words.length ? label.length : 0,
    })
    return false
  })
  return blocks
}

/** Characters in bold that a block begins with. */
function boldUpTo(block: Node): number {
  let length = 0
  for (const child of block.children) {
    if (!child.marks.some(({ type }) => type.name === 'bold')) break
    length += child.nodeSize
  }
  return length
}
