import type { Node } from 'prosemirror-model'
import { schema } from './schema.ts'

/** A text that opens with a first-level heading: that is its title, the rest its body. Null title where it does not. */
export function splitTitle(doc: Node): { title: string | null; body: Node } {
  const first = doc.firstChild
  const title = first?.type.name === 'heading' && first.attrs.level === 1 ? first.textContent.trim() : ''
  if (!first || title === '' || title.length > 300) return { title: null, body: doc }
  const rest = doc.content.cut(first.nodeSize)
  return {
    title: title.replace(/\s+/g, ' '),
    body: rest.size > 0 ? doc.copy(rest) : schema.node('doc', null, [schema.node('paragraph')]),
  }
}

/** The opposite: the title as the heading before the body. */
export const withTitle = (title: string, body: Node): Node =>
  body.copy(body.content.addToStart(schema.node('heading', { level: 1 }, title ? [schema.text(title)] : [])))
