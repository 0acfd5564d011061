import { Transform } from '@tiptap/pm/transform'
import { updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { parseMarkdown } from '#core/richtext/markdown'
import { type Change, refineBlock } from '#core/richtext/suggestions/index'
import { PLACED } from '#web/features/studio/shared-words'
import { editsOf, type Landing, type Naming } from './landing.ts'
import type { Pen } from './pen.ts'

/** A block of the machine's, and the one it stands for, if any. */
interface Pair {
  id: string
  /** One object for all the time: it is written once. */
  insertion: object
  fresh: Y.XmlElement
  old: Y.XmlElement | undefined
}

/**
 * Blocks that replace others one by one: each stands behind the one it is for, which is to be deleted once the
 * machine has come to it. What others write meanwhile in blocks it has not come to stays as it is.
 */
export function landInBlocks(pen: Pen, olds: readonly Y.XmlElement[], naming: Naming): Landing {
  const { body } = pen
  const { suggestion } = naming
  const pairs: Pair[] = []
  const ydoc = body.doc
  const indexOf = (block: Y.XmlElement | undefined) => (block ? body.toArray().indexOf(block) : -1)

  const nameOf = (at: number) => `${suggestion.id}.${Math.max(0, Math.min(at, olds.length - 1))}`

  /** To be deleted, unless something is suggested for it already. */
  function strike(block: Y.XmlElement | undefined, id: string): void {
    const doc = pen.doc()
    const pos = positionOf(pen, indexOf(block))
    if (pos < 0 || doc.nodeAt(pos)?.attrs.change !== null) return
    const change: Change = { kind: 'deletion', ...suggestion, id }
    pen.write(new Transform(doc).setNodeAttribute(pos, 'change', change))
  }

  function begin(type: string, at: number): Pair {
    const id = nameOf(at)
    const old = olds[at]
    const last = pairs.at(-1)
    const place = Math.max(...[old, last?.fresh, last?.old].map(indexOf))
    const fresh = new Y.XmlElement(type)
    body.insert(place < 0 ? body.length : place + 1, [fresh])
    const pair = { id, fresh, old, insertion: { kind: 'insertion', ...suggestion, id } }
    pairs.push(pair)
    return pair
  }

  function settle(pair: Pair | undefined): void {
    if (!pair) return
    const places = { old: positionOf(pen, indexOf(pair.old)), fresh: positionOf(pen, indexOf(pair.fresh)) }
    if (places.old < 0 || places.fresh < 0) return
    const own = { ...suggestion, id: pair.id }
    const transform = refineBlock(pen.doc(), places, own, editsOf(pair.id, naming))
    if (transform) pen.write(transform)
  }

  return {
    grow(markdown) {
      if (!ydoc || markdown.trim() === '') return true
      const blocks = parseMarkdown(markdown).children
      const gone = pairs.at(-1)
      if (gone && indexOf(gone.fresh) < 0) return false
      for (let at = Math.max(0, pairs.length - 1); at < blocks.length; at++) {
        const block = blocks[at]
        if (!block) continue
        if (at === pairs.length) {
          settle(pairs.at(-1))
          strike(olds[at], nameOf(at))
        }
        ydoc.transact(() => {
          const known = pairs[at]
          const pair = known?.fresh.nodeName === block.type.name ? known : again(known, block.type.name, at)
          const node = block.type.create({ ...block.attrs, change: pair.insertion }, block.content)
          updateYFragment(ydoc, pair.fresh, node, { mapping: new Map(), isOMark: new Map() })
        }, PLACED)
      }
      return true
    },
    finish() {
      settle(pairs.at(-1))
      const end = pairs.at(-1)
      if (!end) return
      for (const old of olds.slice(pairs.length)) strike(old, end.id)
    },
  }

  /** The Markdown has turned out to be another kind of block: it stands in the place of the one begun. */
  function again(known: Pair | undefined, type: string, at: number): Pair {
    if (!known) return begin(type, at)
    const place = indexOf(known.fresh)
    const fresh = new Y.XmlElement(type)
    if (place >= 0) body.delete(place)
    body.insert(Math.max(0, place), [fresh])
    known.fresh = fresh
    return known
  }
}

/** The shared blocks from the `first` to the `last`, whatever becomes of the ones around. */
export const blocksOf = (body: Y.XmlFragment, first: number, last: number): Y.XmlElement[] =>
  body
    .toArray()
    .slice(first, last + 1)
    .flatMap((child): Y.XmlElement[] => (child instanceof Y.XmlElement ? [child] : []))

const positionOf = ({ doc }: Pen, index: number): number =>
  index < 0 || index >= doc().childCount
    ? -1
    : doc()
        .children.slice(0, index)
        .reduce((sum, { nodeSize }) => sum + nodeSize, 0)
