import type { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { canSplit } from '@tiptap/pm/transform'
import { prosemirrorToYXmlFragment, ySyncPlugin, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { random, randomDocument } from '#core/richtext/random-document'
import { schema } from '#core/richtext/schema'
import { keptBlocks } from './kept-blocks.ts'

/** An editor of a shared text, without a page to draw on. */
function editor(shared: Uint8Array) {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, shared)
  const fragment = ydoc.getXmlFragment('body')
  const plugins = [ySyncPlugin(fragment), keptBlocks()]
  const view = {
    state: EditorState.create({ schema, plugins }),
    hasFocus: () => false,
    dispatch(transaction: Transaction) {
      view.state = view.state.apply(transaction)
      for (const { update } of views) update?.(view)
    },
  }
  const views: { update?: (of: typeof view) => void }[] = []
  for (const plugin of plugins) views.push(plugin.spec.view(view))
  return {
    ydoc,
    doc: () => view.state.doc,
    edit: (change: (tr: Transaction) => void) => {
      const { tr } = view.state
      change(tr)
      if (tr.docChanged) view.dispatch(tr)
    },
    hear: (other: Y.Doc) => Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(ydoc))),
    /** The shared text, read by somebody who knows nothing of it yet. */
    read: () => yXmlFragmentToProseMirrorRootNode(fragment, schema).toJSON(),
  }
}

function sharedOf(doc: Node): Uint8Array {
  const ydoc = new Y.Doc()
  prosemirrorToYXmlFragment(doc, ydoc.getXmlFragment('body'))
  return Y.encodeStateAsUpdate(ydoc)
}

const paragraphs = (count: number) =>
  schema.node(
    'doc',
    null,
    Array.from({ length: count }, (_, n) => schema.node('paragraph', null, [schema.text(`Words ${n}`)])),
  )

function textblocks(doc: Node): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) found.push({ from: pos + 1, to: pos + 1 + node.content.size })
  })
  return found
}

/** Where a caret may stand: never inside a character of two code units. */
const outside = (doc: Node, at: number) => {
  const { parent, parentOffset } = doc.resolve(at)
  const code = parent.textBetween(0, parent.content.size, '', '-').charCodeAt(parentOffset)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/** Words alone: a shared text keeps no formats of line breaks. */
function embolden(tr: Transaction, from: number, to: number): void {
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText) tr.addMark(Math.max(from, pos), Math.min(to, pos + node.nodeSize), schema.mark('bold'))
  })
}

function editAtRandom(tr: Transaction, next: () => number): void {
  const blocks = textblocks(tr.doc)
  const block = blocks[Math.floor(next() * blocks.length)]
  if (!block) return
  const at = outside(tr.doc, block.from + Math.floor(next() * (block.to - block.from + 1)))
  const kind = next()
  if (kind < 0.5) tr.insertText('x', at)
  else if (kind < 0.7) tr.delete(at, outside(tr.doc, Math.min(block.to, at + 4)))
  else if (kind < 0.8 && canSplit(tr.doc, at)) tr.split(at)
  else if (kind < 0.9) embolden(tr, block.from, at)
  else {
    // A block that is dragged to another place.
    const [first, other] = [0, Math.floor(next() * tr.doc.childCount)]
    const moved = tr.doc.child(other)
    const from = Array.from({ length: other }, (_, n) => tr.doc.child(n).nodeSize).reduce((a, b) => a + b, 0)
    if (tr.doc.childCount > 1) tr.delete(from, from + moved.nodeSize).insert(first, moved)
  }
}

describe('the blocks an editor knows', () => {
  test('stay as they are when somebody else writes in another', () => {
    const shared = sharedOf(paragraphs(5))
    const [one, other] = [editor(shared), editor(shared)]
    const before = one.doc()
    other.edit((tr) => tr.insertText('New ', 1))
    one.hear(other.ydoc)
    expect(one.doc().child(0).textContent).toBe('New Words 0')
    const same = [1, 2, 3, 4].map((at) => one.doc().child(at) === before.child(at))
    expect(same).toEqual([true, true, true, true])
  })

  test('follow a block that somebody else moves', () => {
    const shared = sharedOf(paragraphs(5))
    const [one, other] = [editor(shared), editor(shared)]
    other.edit((tr) => {
      const moved = tr.doc.child(4)
      tr.delete(tr.doc.content.size - moved.nodeSize, tr.doc.content.size).insert(0, moved)
    })
    one.hear(other.ydoc)
    expect(one.doc().toJSON()).toEqual(other.doc().toJSON())
  })

  test.each(Array.from({ length: 30 }, (_, seed) => seed))(
    'are those of the shared text, seed %i',
    (seed) => {
      const next = random(seed)
      const shared = sharedOf(randomDocument(seed))
      const editors = [editor(shared), editor(shared), editor(shared)]
      for (let turn = 0; turn < 30; turn++) {
        const one = editors[Math.floor(next() * 3)]
        const other = editors[Math.floor(next() * 3)]
        one?.edit((tr) => editAtRandom(tr, next))
        if (one && other && one !== other && next() < 0.5) one.hear(other.ydoc)
        if (one) expect(one.doc().toJSON()).toEqual(one.read())
      }
      for (let round = 0; round < 3; round++)
        for (const one of editors) for (const other of editors) one.hear(other.ydoc)
      const docs = editors.map((one) => one.doc().toJSON())
      expect([docs[1], docs[2]]).toEqual([docs[0], docs[0]])
    },
  )
})
