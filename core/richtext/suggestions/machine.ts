import type { Fragment, Node, Schema } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { LINE_BREAK, PARAGRAPH_BREAK, type Suggestion } from './attributes.ts'
import { changeOf } from './resolve.ts'
import { suggestDeletion } from './suggest-deletion.ts'
import { formatsOf, insertText, type Piece } from './suggest-insertion.ts'
import { plainPieces, type WordEdit, wordEdits } from './word-edits.ts'

/** With less of the words the same, the whole says more than its edits. */
const ALIKE = 0.5

/** How a replacement is told as edits: what each is named, and whether also where few words stayed. */
export interface Refining {
  idOf(edit: number): string
  always?: boolean
}

interface Range {
  from: number
  to: number
}

/** Where the text of a suggestion stands that is marked so; null when there is none (any more). */
function markedRange(doc: Node, kind: 'insertion' | 'deletion', { id, runId }: Suggestion): Range | null {
  const found: Range[] = []
  doc.descendants((node, pos) => {
    const isOwn = node.marks.some(
      ({ type, attrs }) => type.name === kind && attrs.id === id && attrs.runId === runId,
    )
    if (isOwn) found.push({ from: pos, to: pos + node.nodeSize })
  })
  const [first, last] = [found[0], found.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}

/** Begins to replace a range of one block (which may be empty) by a machine's words. */
export function beginText(
  doc: Node,
  { from, to }: Range,
  pieces: readonly Piece[],
  suggestion: Suggestion,
): Transform {
  const transform = new Transform(doc)
  const { insertAt } = suggestDeletion(transform, from, to, suggestion)
  insertText(transform, insertAt, pieces, suggestion)
  return transform
}

/** Goes on with words that `beginText` began: their common start stays. Null when they are gone. */
export function growText(doc: Node, pieces: readonly Piece[], suggestion: Suggestion): Transform | null {
  const present = markedRange(doc, 'insertion', suggestion)
  if (!present) return null
  const transform = new Transform(doc)
  const { kept, rest } = commonStart(doc.slice(present.from, present.to).content, pieces)
  if (present.from + kept < present.to) transform.delete(present.from + kept, present.to)
  if (rest.length > 0) insertText(transform, present.from + kept, rest, suggestion)
  return transform
}

function commonStart(content: Fragment, pieces: readonly Piece[]): { kept: number; rest: Piece[] } {
  const letters: string[] = []
  content.descendants((node) => {
    for (const letter of node.text ?? '') letters.push(letter + formatNames(formatsOf(node)))
  })
  let at = 0
  let kept = 0
  for (const [index, { text, marks }] of pieces.entries()) {
    const formats = formatNames(marks)
    let same = 0
    for (const letter of text) {
      if (letters[at] !== letter + formats) {
        const rest = pieces.slice(index + 1)
        return { kept, rest: [{ text: text.slice(same), marks }, ...rest] }
      }
      at++
      same += letter.length
      kept += letter.length
    }
  }
  return { kept, rest: [] }
}

const formatNames = (marks: Piece['marks']): string =>
  JSON.stringify(marks.map(({ type, attrs }) => [type.name, attrs]))

/**
 * A finished replacement as edits of single words, where most words stayed; null when it should stand as it is.
 * `idOf` names the edits, so that they are decided on one by one or as a whole.
 */
export function refineText(
  doc: Node,
  suggestion: Suggestion,
  { idOf, always = false }: Refining,
): Transform | null {
  const [gone, put] = [markedRange(doc, 'deletion', suggestion), markedRange(doc, 'insertion', suggestion)]
  if (!gone || !put || put.from !== gone.to || !doc.resolve(gone.from).sameParent(doc.resolve(put.to)))
    return null
  const transform = new Transform(doc)
  transform.delete(put.from, put.to)
  for (const mark of doc.nodeAt(gone.from)?.marks ?? [])
    if (mark.type.name === 'deletion' && mark.attrs.id === suggestion.id)
      transform.removeMark(gone.from, gone.to, mark)
  const block = transform.doc.resolve(gone.from)
  const start = block.start()
  const before = plainPieces(block.parent, gone.from - start, gone.to - start)
  const after = piecesOf(doc.slice(put.from, put.to).content)
  if (!before || !after) return null
  const { edits, same } = wordEdits(before, after)
  if (!always && same < ALIKE) return null
  writeEdits(transform, [{ at: gone.from, edits }], suggestion, idOf)
  return transform
}

function piecesOf(content: Fragment): Piece[] | null {
  const pieces: Piece[] = []
  let plain = true
  content.forEach((node) => {
    plain &&= node.isText && !/[\u2028\u2029]/.test(node.text ?? '')
    pieces.push({ text: node.text ?? '', marks: formatsOf(node) })
  })
  return plain ? pieces : null
}

/**
 * A finished block that stands for the one at `old`, as edits of its words; null when the two are too different,
 * or not of one shape.
 */
export function refineBlock(
  doc: Node,
  { old, fresh }: { old: number; fresh: number },
  suggestion: Suggestion,
  { idOf, always = false }: Refining,
): Transform | null {
  const [before, after] = [doc.nodeAt(old), doc.nodeAt(fresh)]
  if (!before || !after || fresh < old || changeOf(before)?.id !== suggestion.id) return null
  const pairs = pairsOf(before, after, old)
  if (!pairs) return null
  const texts = pairs.map(({ at, a, b }) => {
    const [from, to] = [plainPieces(a), plainPieces(b)]
    return from && to && { at, ...wordEdits(from, to), size: a.content.size + b.content.size }
  })
  const known = texts.filter((text) => text !== null)
  const size = known.reduce((sum, text) => sum + text.size, 0)
  const same = known.reduce((sum, text) => sum + text.same * text.size, 0) / Math.max(1, size)
  if (known.length < texts.length || (!always && size > 0 && same < ALIKE)) return null
  const transform = new Transform(doc)
  transform.delete(fresh, fresh + after.nodeSize)
  transform.setNodeAttribute(old, 'change', null)
  writeEdits(transform, known, suggestion, idOf)
  return transform
}

interface Pair {
  /** Where the text of the old block begins in the document. */
  at: number
  a: Node
  b: Node
}

/** The blocks of text in two nodes that are otherwise the same; null when they are not. */
function pairsOf(a: Node, b: Node, pos: number): Pair[] | null {
  const { change: _a, ...own } = a.attrs
  const { change: _b, ...others } = b.attrs
  if (a.type.name !== b.type.name || JSON.stringify(own) !== JSON.stringify(others)) return null
  if (a.type.name === 'codeBlock') return a.textContent === b.textContent ? [] : null
  if (a.isTextblock) return [{ at: pos + 1, a, b }]
  if (a.childCount !== b.childCount) return null
  const pairs: Pair[] = []
  let at = pos + 1
  for (const [index, child] of a.children.entries()) {
    const found = pairsOf(child, b.child(index), at)
    if (!found || (index > 0 && changeOf(child))) return null
    pairs.push(...found)
    at += child.nodeSize
  }
  return pairs
}

/** From the last to the first, so that what is before stays where it is. */
function writeEdits(
  transform: Transform,
  texts: readonly { at: number; edits: readonly WordEdit[] }[],
  suggestion: Suggestion,
  idOf: (edit: number) => string,
): void {
  const all = texts.flatMap(({ at, edits }) => edits.map((edit) => ({ at, ...edit })))
  for (const [index, { at, from, to, pieces }] of [...all.entries()].reverse()) {
    const own = { ...suggestion, id: idOf(index) }
    if (to > from) transform.addMark(at + from, at + to, transform.doc.type.schema.mark('deletion', own))
    insertText(transform, at + to, pieces, own)
  }
}

/**
 * What a machine wrote, read from Markdown, as words for a text of `schema`: breaks are characters, formats the
 * schema's own.
 */
export function inlinePieces(written: Node, schema: Schema): Piece[] {
  const pieces: Piece[] = []
  written.descendants((node) => {
    if (node.isTextblock && pieces.length > 0) pieces.push({ text: PARAGRAPH_BREAK, marks: [] })
    const marks = node.marks.map(({ type, attrs }) => schema.mark(type.name, attrs))
    if (node.isText) pieces.push({ text: node.text ?? '', marks })
    if (node.type.name === 'hardBreak') pieces.push({ text: LINE_BREAK, marks: [] })
  })
  return pieces
}
