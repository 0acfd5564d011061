import type { Mark, Node } from '@tiptap/pm/model'
import type { PageBlock } from '#core/domain/generation/fields/locate-fields'
import { changeOf } from '#core/richtext/suggestions/resolve'

const LABEL = /^([^:\n]{2,40}):[^\S\n]*/u

/**
 * The lines of a page as its fields are read: by their places in the document, without what is only suggested. A break
 * within a paragraph parts two lines, since labels stand one under the other that way.
 */
export function pageBlocks(doc: Node): PageBlock[] {
  const blocks: PageBlock[] = []
  let list = -1
  doc.descendants((node, position, parent, index) => {
    if (changeOf(node)?.kind === 'insertion') return false
    if (node.type.name === 'bulletList' || node.type.name === 'orderedList') list = position
    if (!node.isTextblock) return true
    const item = parent?.type.name === 'listItem' && index === 0 ? list : null
    for (const line of linesOf(node, position + 1)) blocks.push({ ...line, list: line.first ? item : null })
    return false
  })
  return blocks
}

function linesOf(block: Node, start: number) {
  const settled = !block.children.some(({ marks }) => marks.some(isSuggestion))
  const said = block.children.filter(({ marks }) => !marks.some(({ type }) => type.name === 'insertion'))
  const text = said.map(wordsOf).join('')
  const bold = said.map((child) => (isBold(child) ? 'b' : '-').repeat(wordsOf(child).length)).join('')
  return Array.from(text.matchAll(/[^\n]*(?:\n|$)/g), ({ 0: line, index }) => ({
    line: line.replace(/\n$/, ''),
    index,
  }))
    .filter(({ index }) => index === 0 || index < text.length)
    .map(({ line, index }) => {
      const [label = '', words = ''] = LABEL.exec(line) ?? []
      const labelled = words !== '' && !bold.slice(index, index + words.length).includes('-')
      const from = settled ? start + index : start
      return {
        ...{ text: line, from, settled, first: index === 0 },
        to: settled ? from + line.length : start + block.content.size,
        lead: labelled ? label.length : 0,
      }
    })
}

const wordsOf = ({ text }: Node) => text ?? '\n'
const isBold = ({ marks }: Node) => marks.some(({ type }) => type.name === 'bold')
const isSuggestion = ({ type }: Mark) => type.name === 'insertion' || type.name === 'deletion'
