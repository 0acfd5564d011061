import type { Node } from 'prosemirror-model'
import type { FormattedText, TextBlock, TextLink } from '../contracts/analysis.ts'
import { changeOf } from './suggestions/resolve.ts'

/** A stretch of text that stands in one piece in the document. */
interface Run {
  offset: number
  position: number
  length: number
}

/** A document as plain text, and the way between offsets in it (UTF-16 units) and positions in the document. */
export interface TextMap extends FormattedText {
  /** The document's range for a range of text; null when nothing of it is in the document. */
  rangeOf(start: number, end: number): { from: number; to: number } | null
  /** The offset of a position: that of the next text where none stands there. */
  offsetOf(position: number): number
}

/**
 * Reads a document as `plainText` does: blocks on lines of their own, a hard break as a space. What is only suggested
 * is no part of the text, so the map fits the editor's document as well as the stored one.
 */
export function textMap(doc: Node): TextMap {
  let text = ''
  const runs: Run[] = []
  const blocks: TextBlock[] = []
  const links: TextLink[] = []

  const add = (words: string, position: number) => {
    runs.push({ offset: text.length, position, length: words.length })
    text += words
  }
  const begin = (block: Omit<TextBlock, 'start' | 'end'>) => {
    if (blocks.length > 0) text += '\n'
    blocks.push({ ...block, start: text.length, end: text.length })
  }
  const link = (node: Node, start: number) => {
    const href = node.marks.find(({ type }) => type.name === 'link')?.attrs.href
    if (typeof href !== 'string') return
    const before = links.at(-1)
    if (before?.end === start && before.href === href) before.end = text.length
    else links.push({ start, end: text.length, href })
  }

  doc.descendants((node, position, parent) => {
    if (isSuggested(node)) return false
    if (node.isTextblock || (node.isBlock && node.isLeaf)) begin(describe(node, parent, doc, position))
    if (node.isText) {
      const start = text.length
      add(node.text ?? '', position)
      link(node, start)
    } else if (node.isLeaf) add(' ', position)
    const block = blocks.at(-1)
    if (block) block.end = text.length
    return true
  })
  return { text, blocks, links, ...between(runs, text.length) }
}

/** The first blocks that fit into `most` characters; of a single longer one its beginning. */
export function firstOf({ text, blocks, links }: FormattedText, most: number): FormattedText {
  if (text.length <= most) return { text, blocks, links }
  const kept = blocks.filter((block) => block.end <= most)
  const [first] = blocks
  if (kept.length === 0 && first) kept.push({ ...first, end: most })
  const end = kept.at(-1)?.end ?? 0
  return { text: text.slice(0, end), blocks: kept, links: links.filter((link) => link.end <= end) }
}

const isSuggested = (node: Node): boolean =>
  changeOf(node)?.kind === 'insertion' || node.marks.some(({ type }) => type.name === 'insertion')

function describe(node: Node, parent: Node | null, doc: Node, position: number) {
  if (node.type.name === 'heading') return { kind: 'heading' as const, level: Number(node.attrs.level) }
  if (node.type.name === 'codeBlock') return { kind: 'code' as const }
  if (parent?.type.name === 'listItem') return { kind: 'listItem' as const }
  const place = doc.resolve(position)
  for (let depth = place.depth; depth > 0; depth--)
    if (place.node(depth).type.name === 'blockquote') return { kind: 'quote' as const }
  return { kind: 'paragraph' as const }
}

function between(runs: readonly Run[], length: number): Pick<TextMap, 'rangeOf' | 'offsetOf'> {
  /** How many runs end at or before the value. */
  const before = (value: number, by: 'offset' | 'position'): number => {
    let [low, high] = [0, runs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const run = runs[middle]
      if (run && run[by] + run.length <= value) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    rangeOf(start, end) {
      const at = before(start, 'offset')
      const first = runs[at]
      let last = first
      for (const run of runs.slice(at, before(end - 1, 'offset') + 1)) if (run.offset < end) last = run
      if (!first || !last || start >= end || first.offset >= end) return null
      return {
        from: first.position + Math.max(0, start - first.offset),
        to: last.position + Math.min(last.length, end - last.offset),
      }
    },
    offsetOf(position) {
      const run = runs[before(position, 'position')]
      return run ? run.offset + Math.max(0, position - run.position) : length
    },
  }
}
