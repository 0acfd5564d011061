import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { parseMarkdown, plainText } from '../markdown.ts'
import { type Suggestion, suggest } from './index.ts'

export const by = (userId: string, id = `${userId}-1`, more: Partial<Suggestion> = {}): Suggestion => ({
  id,
  userId,
  name: userId,
  at: 1_700_000_000_000,
  runId: null,
  model: null,
  voice: null,
  ...more,
})

/** The document after `edit`, made as a suggestion. */
export function suggested(doc: Node, suggestion: Suggestion, edit: (transform: Transform) => unknown): Node {
  const transform = new Transform(doc)
  edit(transform)
  return suggest(doc, transform.steps, suggestion).transform.doc
}

/** Where `text` begins and ends in the document. */
export function find(doc: Node, text: string): { from: number; to: number } {
  let from = -1
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf(text) ?? -1
    if (from < 0 && at >= 0) from = pos + at
  })
  if (from < 0) throw new Error(`No “${text}” in ${plainText(doc)}`)
  return { from, to: from + text.length }
}

export const write = parseMarkdown
