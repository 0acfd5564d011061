import type { Mark, Node } from 'prosemirror-model'
import { editScript } from '../../domain/history/edit-script.ts'
import { formatsOf, type Piece } from './suggest-insertion.ts'

/** A stretch of old text (offsets in characters) and what stands there instead. */
export interface WordEdit {
  from: number
  to: number
  pieces: Piece[]
}

interface Token {
  text: string
  marks: readonly Mark[]
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

const tokensOf = (pieces: readonly Piece[]): Token[] =>
  pieces.flatMap(({ text, marks }) =>
    [...segmenter.segment(text)].map(({ segment }) => ({ text: segment, marks })),
  )

const keyOf = ({ text, marks }: Token): string =>
  `${text} ${JSON.stringify(marks.map(({ type, attrs }) => [type.name, attrs]))}`

/**
 * The words by which one text differs from another, neighbours as one edit; with how much of both is the same
 * (0 to 1, by letters).
 */
export function wordEdits(
  before: readonly Piece[],
  after: readonly Piece[],
): { edits: WordEdit[]; same: number } {
  const edits: WordEdit[] = []
  let [at, kept, total] = [0, 0, 0]
  let gap = ''
  for (const edit of editScript(tokensOf(before), tokensOf(after), keyOf)) {
    if (edit.change === 'same') {
      const { text } = edit.before
      kept += 2 * text.length
      total += 2 * text.length
      at += text.length
      gap += text
      continue
    }
    const { text, marks } = edit.change === 'deleted' ? edit.before : edit.after
    total += text.length
    const last = edits.at(-1)
    const open = last && gap.trim() === '' ? last : { from: at, to: at, pieces: [] }
    if (open !== last) edits.push(open)
    else if (gap !== '') {
      open.to += gap.length
      open.pieces.push({ text: gap, marks })
    }
    gap = ''
    if (edit.change === 'deleted') {
      at += text.length
      open.to = at
    } else open.pieces.push({ text, marks })
  }
  return { edits, same: total === 0 ? 1 : kept / total }
}

/** The text of a block as pieces; null when it holds more than text, or anything suggested. */
export function plainPieces(block: Node, from = 0, to = block.content.size): Piece[] | null {
  const pieces: Piece[] = []
  let plain = true
  block.nodesBetween(from, to, (node, pos) => {
    plain &&= node.isText && formatsOf(node).length === node.marks.length
    const text = (node.text ?? '').slice(Math.max(0, from - pos), to - pos)
    pieces.push({ text, marks: node.marks })
  })
  return plain ? pieces : null
}
