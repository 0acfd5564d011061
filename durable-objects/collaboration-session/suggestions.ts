import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { schema } from '#core/richtext/schema'
import { joinTexts, keepsTo } from '#core/richtext/suggestions/index'
import { BODY, TITLE } from './document.ts'

/**
 * Judges what those write who may only suggest, on a copy of the document. The copy is kept between updates, since
 * each needs only what was written since.
 */
export class SuggestionGate {
  #copy: Y.Doc | null = null

  /** True when the update does no more than suggest, in the writer's own name. The document itself is not touched. */
  allows(doc: Y.Doc, update: Uint8Array, userId: string): boolean {
    const copy = this.#copy ?? new Y.Doc()
    this.#copy = null
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(copy)))
    const before = read(copy)
    const title = titleOf(copy)
    const types = copy.share.size
    try {
      Y.applyUpdate(copy, update)
    } catch {
      return false
    }
    const after = read(copy)
    const fits = copy.store.pendingStructs === null && copy.store.pendingDs === null
    const allowed =
      before !== null &&
      after !== null &&
      fits &&
      copy.share.size === types &&
      titleOf(copy) === title &&
      keepsTo(before, after, userId)
    if (allowed) this.#copy = copy
    return allowed
  }
}

const titleOf = (doc: Y.Doc): string => JSON.stringify(doc.getText(TITLE).toDelta())

/** The body; null when it holds what the schema does not know, which reading would take out of the copy. */
function read(doc: Y.Doc): Node | null {
  let mended = false
  const note = () => {
    mended = true
  }
  doc.on('update', note)
  try {
    const node = joinTexts(yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(BODY), schema))
    node.check()
    return mended ? null : node
  } catch {
    return null
  } finally {
    doc.off('update', note)
  }
}
