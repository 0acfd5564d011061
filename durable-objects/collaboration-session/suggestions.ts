import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { SessionMessage } from '#core/contracts/collaboration'
import { schema } from '#core/richtext/schema'
import { joinTexts, keepsTo, type ListedSuggestion, listSuggestions } from '#core/richtext/suggestions/index'
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

/** Notices suggestions that are new in a document. What was there when it was first read is nobody's news. */
export class SuggestionNews {
  #known: Set<string> | null = null

  read(doc: Y.Doc): ListedSuggestion[] {
    const listed = listSuggestions(yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(BODY), schema))
    const known = this.#known
    this.#known = new Set(listed.map(({ id }) => id))
    return known ? listed.filter(({ id }) => !known.has(id)) : []
  }
}

/** A suggestion as the open pages are told of it, its texts cut to what a notice shows. */
export const suggestionAdded = ({ id, userId, name, at, runId, before, after }: ListedSuggestion): string =>
  JSON.stringify({
    type: 'collaboration:suggestion_added',
    suggestion: { id, userId, name, at, runId, before: before.slice(0, 300), after: after.slice(0, 300) },
  } satisfies SessionMessage)

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
