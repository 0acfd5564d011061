import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { MAX_QUOTE_CHARS, relativePositionSchema, type TextAnchor } from '#core/contracts/comments'
import { SharedText } from './shared-text.ts'

/** Positions in a ProseMirror document. */
export interface Range {
  from: number
  to: number
}

/** The words in a range, at most as many as a thread may quote. */
export const quoteOf = (doc: Node, { from, to }: Range): string =>
  doc.textBetween(from, to, '\n', ' ').slice(0, MAX_QUOTE_CHARS).toWellFormed()

/** The range without what is no text at its ends; null when there is no text in it. */
export function textRange(doc: Node, range: Range): Range | null {
  let [first, last]: [number | null, number] = [null, 0]
  doc.nodesBetween(range.from, range.to, (node, at) => {
    if (!node.isText) return
    first ??= Math.max(range.from, at)
    last = Math.min(range.to, at + node.nodeSize)
  })
  return first === null || first >= last ? null : { from: first, to: last }
}

/**
 * Ties a range of text to its first and its last character, so that it moves with them and does not take in
 * what is written before or after. Null when the range does not begin and end in text.
 */
export function anchorOf(fragment: Y.XmlFragment, doc: Node, range: Range): TextAnchor | null {
  const words = textRange(doc, range)
  if (!words) return null
  const shared = new SharedText(fragment, doc.type.schema)
  const first = shared.textAt(words.from + 1)
  const last = shared.textAt(words.to)
  if (!first || !last || first.index < 1) return null
  return {
    start: positionJson(first.text, first.index - 1, 0),
    end: positionJson(last.text, last.index, -1),
  }
}

const positionJson = (text: Y.XmlText, index: number, assoc: number) =>
  relativePositionSchema.parse(
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index, assoc)),
  )

/** Finds anchors in one state of the document. */
export function anchorFinder(fragment: Y.XmlFragment, doc: Node): (anchor: TextAnchor) => Range | null {
  const shared = new SharedText(fragment, doc.type.schema)
  const { doc: ydoc } = fragment
  const find = (position: TextAnchor['start']): number | null => {
    if (!ydoc) return null
    const relative = Y.createRelativePositionFromJSON(position)
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, ydoc)
    return absolute && shared.positionOf(absolute.type, absolute.index)
  }
  return ({ start, end }) => {
    const [from, to] = [find(start), find(end)]
    if (from === null || to === null || from >= to || to > doc.content.size) return null
    return doc.textBetween(from, to).trim() === '' ? null : { from, to }
  }
}

/** Shorter quotes stand in too many places to be looked for. */
const TELLING_QUOTE = 12

/** Where a quote stands, when it stands in one place only: for words that were moved or put back. */
export function findQuote(doc: Node, quote: string): Range | null {
  if (quote.trim().length < TELLING_QUOTE) return null
  let text = ''
  const positions: number[] = []
  const add = (words: string, at: number) => {
    text += words
    for (let i = 0; i < words.length; i++) positions.push(at + i)
  }
  doc.descendants((node, at) => {
    if (node.isText) add(node.text ?? '', at)
    else if (node.isLeaf) add(' ', at)
    else if (node.isTextblock && text !== '') add('\n', at)
  })
  const found = text.indexOf(quote)
  if (found < 0 || text.indexOf(quote, found + 1) >= 0) return null
  const [from, last] = [positions[found], positions[found + quote.length - 1]]
  return from === undefined || last === undefined ? null : { from, to: last + 1 }
}
