import type { Node } from '@tiptap/pm/model'
import { parseMarkdown } from '#core/richtext/markdown'
import {
  beginText,
  growText,
  inlinePieces,
  PARAGRAPH_BREAK,
  refineText,
} from '#core/richtext/suggestions/index'
import { editsOf, type Landing, type Naming } from './landing.ts'
import type { Pen } from './pen.ts'

/** Where the words stand that are replaced, whatever others have written since; null when they are gone. */
export type Place = (doc: Node) => { from: number; to: number } | null

/** Words that replace others within one block, or stand at a caret. */
export function landInText(pen: Pen, place: Place, naming: Naming): Landing {
  const { suggestion } = naming
  let lead: string | null = null
  return {
    grow(markdown) {
      const doc = pen.doc()
      const words = inlinePieces(parseMarkdown(markdown), doc.type.schema)
      if (words.length === 0) return true
      const range = lead === null ? place(doc) : null
      if (lead === null && !range) return false
      if (range) lead = leadTo(doc, range)
      const pieces = lead ? [{ text: lead, marks: [] }, ...words] : words
      const transform = range ? beginText(doc, range, pieces, suggestion) : growText(doc, pieces, suggestion)
      if (!transform) return false
      if (transform.steps.length > 0) pen.write(transform)
      return true
    },
    finish() {
      const transform = refineText(pen.doc(), suggestion, editsOf(suggestion.id, naming))
      if (transform) pen.write(transform)
    },
  }
}

/** What parts words at a caret from the ones before: a new paragraph behind a finished sentence at a block's end. */
function leadTo(doc: Node, { from, to }: { from: number; to: number }): string {
  const $from = doc.resolve(from)
  const before = $from.parent.textBetween(0, $from.parentOffset, '', ' ')
  if (from < to || before.trim() === '') return ''
  const isEnd = $from.parentOffset === $from.parent.content.size
  if (isEnd && /[.!?…:][)"'”’»]*\s*$/.test(before)) return PARAGRAPH_BREAK
  return /\s$/.test(before) ? '' : ' '
}
