import type { Node } from '@tiptap/pm/model'
import type { RewriteAction } from '#core/contracts/generation'
import { MAX_AROUND_CHARS, MAX_REWRITE_CHARS } from '#core/contracts/rewriting'
import { schema } from '#core/richtext/schema'
import { resolve } from '#core/richtext/suggestions/index'
import { toMarkdown } from '#core/richtext/to-markdown'

interface Selected {
  from: number
  to: number
}

/** What is to be rewritten: words within one block (none where a text is continued), or whole blocks by their index. */
export type Target = (
  | { kind: 'text'; from: number; to: number }
  | { kind: 'blocks'; first: number; last: number }
) & { input: { text: string; before: string; after: string } }

/**
 * What an action is about: the selection, else the whole text; to continue, the caret. Null when there are no words,
 * too many, or only code. Texts read as with all suggestions accepted.
 */
export function targetOf(doc: Node, { from, to }: Selected, action: RewriteAction): Target | null {
  if (action === 'continue') return continuing(doc, to)
  const $from = doc.resolve(from)
  if (from < to && $from.sameParent(doc.resolve(to)) && $from.parent.isTextblock) {
    if ($from.parent.type.name === 'codeBlock') return null
    const words = withoutSpaces(doc, { from, to })
    if (words.from >= words.to) return null
    return target({ kind: 'text', ...words }, paragraphOf(doc, words), around(doc, words.from, words.to))
  }
  const first = from < to ? doc.resolve(from).index(0) : 0
  const last = from < to ? lastIndex(doc, to) : doc.childCount - 1
  const blocks = doc.children.slice(first, last + 1)
  if (blocks.every(({ type }) => type.name === 'codeBlock')) return null
  const [start, end] = [startOf(doc, first), startOf(doc, last + 1)]
  return target({ kind: 'blocks', first, last }, markdownOf(blocks), around(doc, start, end))
}

function continuing(doc: Node, caret: number): Target | null {
  const $caret = doc.resolve(caret)
  if (!$caret.parent.isTextblock || $caret.parent.type.name === 'codeBlock') return null
  const before = textBetween(doc, 0, caret).slice(-MAX_AROUND_CHARS)
  const { after } = around(doc, caret, caret)
  return target({ kind: 'text', from: caret, to: caret }, before, { before: '', after })
}

function target(
  place: { kind: 'text'; from: number; to: number } | { kind: 'blocks'; first: number; last: number },
  text: string,
  { before, after }: { before: string; after: string },
): Target | null {
  if (text.trim() === '' || text.length > MAX_REWRITE_CHARS) return null
  return { ...place, input: { text, before, after } }
}

const around = (doc: Node, from: number, to: number) => ({
  before: textBetween(doc, 0, from).slice(-MAX_AROUND_CHARS / 2),
  after: textBetween(doc, to, doc.content.size).slice(0, MAX_AROUND_CHARS / 2),
})

/** Cut halves of characters are taken away, and breaks that are only suggested read as breaks. */
const textBetween = (doc: Node, from: number, to: number): string =>
  doc
    .textBetween(from, to, '\n\n', '\n')
    .replaceAll('\u2029', '\n\n')
    .replaceAll('\u2028', '\n')
    .toWellFormed()

/** The spaces around selected words stay where they are. */
function withoutSpaces(doc: Node, { from, to }: Selected): Selected {
  const text = doc.textBetween(from, to, '', '-')
  return { from: from + text.length - text.trimStart().length, to: to - text.length + text.trimEnd().length }
}

const paragraphOf = (doc: Node, { from, to }: Selected): string =>
  markdownOf([doc.type.schema.node('paragraph', null, doc.slice(from, to).content)])

const markdownOf = (blocks: readonly Node[]): string => {
  const part = schema.node(
    'doc',
    null,
    blocks.map((block) => schema.nodeFromJSON(block.toJSON())),
  )
  return toMarkdown(resolve(part, 'accept'))
}

/** A selection that ends at the very start of a block does not mean that block. */
function lastIndex(doc: Node, to: number): number {
  const $to = doc.resolve(to)
  return $to.depth === 0 ? Math.max(0, $to.index(0) - 1) : $to.index(0)
}

const startOf = (doc: Node, index: number): number =>
  doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
