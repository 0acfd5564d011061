import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state'
import { StepMap, type Transform } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { PARAGRAPH_BREAK, type Suggested, suggest } from '#core/richtext/suggestions/index'
import { writeSteps } from './write-steps.ts'
import { writtenBlocks } from './written-blocks.ts'

/** Marks a transaction that is no edit of its own: a decision, or what is already a suggestion. */
export const SETTLED = 'suggestions:settled'

export interface SuggestingStorage {
  /** Edits become suggestions of this person; null when they change the text itself. */
  who: { userId: string; name: string } | null
}

declare module '@tiptap/core' {
  interface Storage {
    suggesting: SuggestingStorage
  }
}

interface Binding {
  doc: Y.Doc
  type: Y.XmlFragment
  /** What of the editor each shared element is known to be. */
  mapping: Map<unknown, unknown>
  mux(work: () => void): void
}

/** Turns what one does in the editor into suggestions while `who` is set. */
export const Suggesting = Extension.create<Record<string, never>, SuggestingStorage>({
  name: 'suggesting',
  addStorage: () => ({ who: null }),
  dispatchTransaction({ transaction, next }) {
    const { who } = this.storage
    if (!who || !isEdit(transaction)) return next(transaction)
    const { state } = this.editor
    const suggestion = {
      ...who,
      id: crypto.randomUUID(),
      at: Date.now(),
      runId: null,
      model: null,
      voice: null,
    }
    const suggested = suggest(state.doc, transaction.steps, suggestion)
    next(asTransaction(state, transaction, suggested))
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: { decorations: ({ doc }) => breaksIn(doc) },
    }),
  ],
})

const isEdit = (transaction: Transaction): boolean =>
  transaction.docChanged &&
  !transaction.getMeta(SETTLED) &&
  !transaction.getMeta(ySyncPluginKey) &&
  !transaction.getMeta(yUndoPluginKey)

/** The suggestion as a transaction, with the caret where the edit would have left it. */
function asTransaction(state: EditorState, edit: Transaction, suggested: Suggested): Transaction {
  const { transform, from, to, inserted } = suggested
  const transaction = write(state, transform)
  const { empty, head } = state.selection
  const forward = empty && edit.steps.length === 1 && edit.selection.head === head && !inserted
  const caret = inserted || forward ? to : from
  if (edit.mapping.maps.every((map) => map === StepMap.empty)) return transaction
  transaction.setSelection(
    Selection.near(transaction.doc.resolve(Math.min(caret, transaction.doc.content.size))),
  )
  return transaction.scrollIntoView()
}

/**
 * Writes a suggestion into the shared document where it was made, before the binding compares the two. Answers the
 * same as a transaction of the editor.
 */
export function write(state: EditorState, transform: Transform): Transaction {
  const transaction = state.tr.setMeta(SETTLED, true)
  for (const step of transform.steps) transaction.step(step)
  const binding: Binding | undefined = ySyncPluginKey.getState(state)?.binding
  binding?.mux(() => {
    binding.doc.transact(() => writeSteps(binding.type, transform), ySyncPluginKey)
    for (const [element, block] of writtenBlocks(binding.type, state.doc, transaction.doc))
      binding.mapping.set(element, block)
  })
  return transaction
}

/** A suggested paragraph break shows as a sign and a new line. */
function breaksIn(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    for (const offset of breaksOf(node))
      found.push(Decoration.widget(pos + offset + 2, sign, { side: -1, key: 'break' }))
    return false
  })
  return found.length > 0 ? DecorationSet.create(doc, found) : DecorationSet.empty
}

const NONE: readonly number[] = []
const known = new WeakMap<Node, readonly number[]>()

/** Where breaks stand in a block of text, looked for once: each letter typed leaves most blocks as they are. */
function breaksOf(block: Node): readonly number[] {
  const before = known.get(block)
  if (before) return before
  const offsets: number[] = []
  block.forEach((node, offset) => {
    for (const { index } of (node.text ?? '').matchAll(new RegExp(PARAGRAPH_BREAK, 'g')))
      offsets.push(offset + index)
  })
  const breaks = offsets.length > 0 ? offsets : NONE
  known.set(block, breaks)
  return breaks
}

function sign(): HTMLElement {
  const element = document.createElement('span')
  element.dataset.suggestedBreak = ''
  element.textContent = '¶'
  return element
}
