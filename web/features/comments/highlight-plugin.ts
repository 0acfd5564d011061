import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { z } from 'zod'
import type { Thread } from '#core/contracts/comments'
import { anchorFinder, findQuote, type Range } from './anchor.ts'
import { type Ranges, threadAt } from './arrange.ts'

interface Marks {
  threads: readonly Thread[]
  active: string | null
  ranges: Ranges
  decorations: DecorationSet
}
interface Change {
  threads?: readonly Thread[]
  active?: string | null
}

const key = new PluginKey<Marks>('comments')
const remoteSchema = z.object({ isChangeOrigin: z.literal(true) })
/** How long after the last edit the marks are looked for again (ms); until then they are carried along. */
const SETTLED = 150

export interface HighlightOptions {
  /** Null while the page is not live: then marks are found by their quotes alone. */
  fragment: Y.XmlFragment | null
  onRanges(ranges: Ranges): void
  onPick(threadId: string): void
}

/** Marks in the text what is talked about. Local edits carry the marks along; what others write is looked up anew. */
export function highlightPlugin({ fragment, onRanges, onPick }: HighlightOptions): Plugin<Marks> {
  const find = (threads: readonly Thread[], doc: Node) => findRanges(threads, doc, fragment)
  return new Plugin<Marks>({
    key,
    state: {
      init: () => ({ threads: [], active: null, ranges: new Map(), decorations: DecorationSet.empty }),
      apply(tr, before, _, { doc }) {
        const change: Change | undefined = tr.getMeta(key)
        if (!change && !tr.docChanged) return before
        const threads = change?.threads ?? before.threads
        const active = change?.active === undefined ? before.active : change.active
        const anew = change?.threads !== undefined || isRemote(tr)
        const ranges = anew ? find(threads, doc) : carried(before.ranges, tr)
        return { threads, active, ranges, decorations: draw(doc, threads, ranges, active) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClick(view, position) {
        const id = threadAt(rangesOf(view.state), position)
        if (id) onPick(id)
        return false
      },
    },
    view(view) {
      let timer: ReturnType<typeof setTimeout> | undefined
      let told: Ranges = new Map()
      // The list beside the text needs to know only once the text rests: it is not drawn anew with each letter.
      const tell = () => {
        const ranges = rangesOf(view.state)
        if (isSame(told, ranges)) return
        told = ranges
        onRanges(ranges)
      }
      const settle = () => {
        if (fragment) setMarks(view, { threads: key.getState(view.state)?.threads ?? [] })
        tell()
      }
      return {
        update({ state }, { doc }) {
          if (state.doc === doc) return tell()
          clearTimeout(timer)
          timer = setTimeout(settle, SETTLED)
        },
        destroy: () => clearTimeout(timer),
      }
    },
  })
}

export const highlightKey = key
export const rangesOf = (state: EditorState): Ranges => key.getState(state)?.ranges ?? new Map()

/** Shows other threads, or another one as active. */
export const setMarks = (view: EditorView, change: Change) =>
  view.dispatch(view.state.tr.setMeta(key, change))

const isSame = (one: Ranges, other: Ranges): boolean =>
  one === other ||
  (one.size === other.size &&
    [...one].every(([id, { from, to }]) => other.get(id)?.from === from && other.get(id)?.to === to))

const isRemote = (tr: Transaction) => remoteSchema.safeParse(tr.getMeta(ySyncPluginKey)).success

function findRanges(threads: readonly Thread[], doc: Node, fragment: Y.XmlFragment | null): Ranges {
  const find = fragment && anchorFinder(fragment, doc)
  const ranges = new Map<string, Range>()
  for (const { id, anchor, quote } of threads) {
    const range = (find && anchor && find(anchor)) ?? findQuote(doc, quote)
    if (range) ranges.set(id, range)
  }
  return ranges
}

function carried(ranges: Ranges, { mapping }: Transaction): Ranges {
  const moved = new Map<string, Range>()
  for (const [id, { from, to }] of ranges) {
    const range = { from: mapping.map(from, 1), to: mapping.map(to, -1) }
    if (range.from < range.to) moved.set(id, range)
  }
  return moved
}

function draw(doc: Node, threads: readonly Thread[], ranges: Ranges, active: string | null): DecorationSet {
  const decorations = threads.flatMap((thread) => {
    const range = ranges.get(thread.id)
    if (!range || (thread.resolved && thread.id !== active)) return []
    const { from, to } = range
    const mark = Decoration.inline(from, to, {
      class: 'mq-comment-mark',
      ...(thread.id === active && { 'data-active': 'true' }),
      ...(thread.commentCount === 0 && { 'data-reaction': 'true' }),
    })
    if (thread.reactions.length === 0) return [mark]
    const shown = thread.reactions.map(({ emoji, people }) => `${emoji}${people.length}`).join(' ')
    return [mark, Decoration.widget(to, badge(shown), { side: 1, key: `${thread.id} ${shown}` })]
  })
  return DecorationSet.create(doc, decorations)
}

/** Shown beside the words; read out in the list of comments, not in the middle of the text. */
const badge = (shown: string) => () => {
  const element = document.createElement('span')
  element.className = 'mq-reaction-badge'
  element.contentEditable = 'false'
  element.setAttribute('aria-hidden', 'true')
  element.textContent = shown.replaceAll(/(\d+)/g, (count) => (count === '1' ? '' : ` ${count}`))
  return element
}
