import type { Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook

/**
 * Positions between a ProseMirror document and the shared fragment it is bound to. Both hold the same nodes in
 * the same order, so that sizes can be counted on either side. Good for one state of the fragment.
 */
export class SharedText {
  readonly #sizes = new Map<Y.XmlElement, number>()

  constructor(
    readonly fragment: Y.XmlFragment,
    readonly schema: Schema,
  ) {}

  /** The text and the index in it of a position that stands in text or at its edge; null anywhere else. */
  textAt(position: number): { text: Y.XmlText; index: number } | null {
    let rest = position
    let children = this.fragment.toArray()
    for (let at = 0; at < children.length; at++) {
      const child = children[at]
      if (child instanceof Y.XmlText && rest <= child.length) return { text: child, index: rest }
      const size = this.#size(child)
      if (child instanceof Y.XmlElement && rest > 0 && rest < size) {
        children = child.toArray()
        rest -= 1
        at = -1
      } else if (rest < size) return null
      else rest -= size
    }
    return null
  }

  /** The position of an index in one of the texts of the fragment; null once that text is gone. */
  positionOf(text: Y.AbstractType<unknown>, index: number): number | null {
    if (!(text instanceof Y.XmlText)) return null
    let position = index
    for (let node: Y.XmlText | Y.XmlElement = text; ; ) {
      if (!node._item || node._item.deleted) return null
      for (let before = node.prevSibling; before; before = before.prevSibling) position += this.#size(before)
      const parent: unknown = node.parent
      if (parent === this.fragment) return position
      if (!(parent instanceof Y.XmlElement)) return null
      position += 1
      node = parent
    }
  }

  #size(node: Child | Y.AbstractType<unknown> | undefined): number {
    if (node instanceof Y.XmlText) return node.length
    if (!(node instanceof Y.XmlElement)) return 0
    const known = this.#sizes.get(node)
    if (known !== undefined) return known
    const isLeaf = this.schema.nodes[node.nodeName]?.isLeaf ?? false
    const size = isLeaf ? 1 : node.toArray().reduce((sum, child) => sum + this.#size(child), 2)
    this.#sizes.set(node, size)
    return size
  }
}
