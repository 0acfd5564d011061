import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { DocNode } from '#core/contracts/content'
import { spliceBetween } from '#core/domain/collaboration/splice'
import { schema } from '#core/richtext/schema'

/** The transactions of this page that its undo takes back, besides typing. */
export const PLACED = 'placed'

/** What a page and the session share of a text. */
export interface SharedWords {
  title: Y.Text
  body: Y.XmlFragment
}
export interface Words {
  title: string
  doc: DocNode
}

const freshMapping = () => ({ mapping: new Map(), isOMark: new Map() })

export function writeTitle(title: Y.Text, wanted: string): void {
  const { at, remove, insert } = spliceBetween(title.toString(), wanted)
  if (remove > 0) title.delete(at, remove)
  if (insert !== '') title.insert(at, insert)
}

const docOf = ({ body }: SharedWords): Y.Doc => {
  if (!body.doc) throw new Error('A shared text belongs to a document.')
  return body.doc
}

/** Makes the shared text say exactly this, by a small change. */
export function writeWords(shared: SharedWords, { title, doc }: Words): void {
  const ydoc = docOf(shared)
  ydoc.transact(() => {
    writeTitle(shared.title, title)
    updateYFragment(ydoc, shared.body, schema.nodeFromJSON(doc), freshMapping())
  }, PLACED)
}

export function readWords({ title, body }: SharedWords): Words {
  return { title: title.toString(), doc: yXmlFragmentToProseMirrorRootNode(body, schema).toJSON() }
}

/**
 * A draft that grows in a shared text while others may be writing in it. The first words replace what was there;
 * after that a block is left alone once another follows it, so that what others change in it stays.
 */
export function growDraft(shared: SharedWords) {
  const ydoc = docOf(shared)
  const blocks: Y.XmlElement[] = []
  const present = (block: Y.XmlElement | undefined) => (block ? shared.body.toArray().indexOf(block) : -1)

  function put(node: DocNode, after: Y.XmlElement | undefined): Y.XmlElement {
    const block = new Y.XmlElement(node.type)
    // Somebody may have taken the last block away: the draft goes on where the text ends.
    const at = after ? present(after) + 1 || shared.body.length : 0
    shared.body.insert(at, [block])
    updateYFragment(ydoc, block, schema.nodeFromJSON(node), freshMapping())
    return block
  }

  return function grow({ title, doc }: Words): void {
    const nodes = doc.content ?? []
    ydoc.transact(() => {
      if (title !== '') writeTitle(shared.title, title)
      if (nodes.length === 0) return
      if (blocks.length === 0) shared.body.delete(0, shared.body.length)
      for (let at = Math.max(0, blocks.length - 1); at < nodes.length; at++) {
        const node = nodes[at]
        const block = blocks[at]
        if (!node) continue
        if (block && present(block) >= 0 && block.nodeName === node.type)
          updateYFragment(ydoc, block, schema.nodeFromJSON(node), freshMapping())
        else {
          const place = present(block)
          blocks[at] = put(node, blocks[at - 1])
          if (place >= 0) shared.body.delete(present(block))
        }
      }
    }, PLACED)
  }
}
