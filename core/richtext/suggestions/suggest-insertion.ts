import type { Mark, Node, Slice } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { LINE_BREAK, PARAGRAPH_BREAK, type Suggestion } from './attributes.ts'

/** A text to put in, with its formats. */
export interface Piece {
  text: string
  marks: readonly Mark[]
}

interface Replacement {
  from: number
  to: number
  slice: Slice
}

/**
 * What an edit puts in, as text with break characters; null when it is more than text and breaks, such as a list,
 * and so must be suggested as whole blocks.
 */
export function inlineOf(before: Node, { from, to, slice }: Replacement): Piece[] | null {
  const [$from, $to] = [before.resolve(from), before.resolve(to)]
  if (slice.size === 0) return []
  if (!$from.parent.inlineContent || !$to.parent.inlineContent) return null
  const { content, openStart, openEnd } = slice
  if (openStart !== openEnd) return null
  const pieces: Piece[] = []
  let blocks = 0
  let plain = true
  content.descendants((node, _pos, parent) => {
    if (node.isTextblock) {
      plain &&= isProse(node) && (parent?.childCount === 1 || parent?.type.name !== 'listItem')
      if (blocks++ > 0) pieces.push({ text: PARAGRAPH_BREAK, marks: [] })
    } else if (node.isText) pieces.push({ text: node.text ?? '', marks: formatsOf(node) })
    else if (node.type.name === 'hardBreak') pieces.push({ text: LINE_BREAK, marks: [] })
    else plain &&= openStart === 2 && node.type.name === 'listItem'
  })
  if (!plain || blocks === 1 || blocks > 0 !== openStart > 0) return null
  if (blocks > 0 && (!$from.sameParent($to) || !isProse($from.parent))) return null
  return pieces
}

const isProse = (node: Node): boolean => node.isTextblock && node.type.name !== 'codeBlock'

/** The formats of a text, without what is suggested about it. */
export const formatsOf = (node: Node): Mark[] =>
  node.marks.filter(({ type }) => !/^(insertion|deletion|modification)$/.test(type.name))

/**
 * Puts text in as an insertion; returns where it ends. Beside one's own insertion it becomes part of it; within
 * another's it goes with that one as well, should it be rejected.
 */
export function insertText(
  transform: Transform,
  at: number,
  pieces: readonly Piece[],
  suggestion: Suggestion,
): number {
  const $at = transform.doc.resolve(at)
  const { schema } = transform.doc.type
  const code = $at.parent.type.name === 'codeBlock'
  const before = $at.nodeBefore?.marks ?? []
  const after = $at.nodeAfter?.marks ?? []
  const own = [...before, ...after].find((mark) => isOwn(mark, suggestion))
  const around = before.filter((mark) => mark.type.name === 'insertion' && mark.isInSet(after))
  const insertions = [own ?? schema.mark('insertion', { ...suggestion }), ...around]
  const nodes = pieces.map(({ text, marks }) =>
    schema.text(
      code ? text.replace(/[\u2028\u2029]/g, '\n') : text,
      insertions.reduce((set, mark) => mark.addToSet(set), code ? [] : marks),
    ),
  )
  if (nodes.length > 0) transform.insert(at, nodes)
  return at + nodes.reduce((size, node) => size + node.nodeSize, 0)
}

/** One's own insertion, which is edited in place. A machine's is another's, even when it wrote for oneself. */
export const isOwn = (mark: Mark, { userId, runId }: Suggestion): boolean =>
  mark.type.name === 'insertion' && mark.attrs.userId === userId && mark.attrs.runId === runId
