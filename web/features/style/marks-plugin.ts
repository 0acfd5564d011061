import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import './style.css'

/** A proposal's place in the document. */
export interface Mark {
  id: string
  from: number
  to: number
  wide: boolean
}

interface Marks {
  marks: readonly Mark[]
  active: string | null
  decorations: DecorationSet
}
type Change = Partial<Pick<Marks, 'marks' | 'active'>>

export const marksKey = new PluginKey<Marks>('style')
const NONE: Marks = { marks: [], active: null, decorations: DecorationSet.empty }

/** Underlines what the style guide speaks of. Until the next check, edits carry the marks along. */
export function marksPlugin(onPick: (id: string) => void): Plugin<Marks> {
  return new Plugin<Marks>({
    key: marksKey,
    state: {
      init: () => NONE,
      apply(tr, before, _, { doc }) {
        const change: Change | undefined = tr.getMeta(marksKey)
        if (!change && !tr.docChanged) return before
        const marks = change?.marks ?? carried(before.marks, tr.mapping)
        const active = change?.active === undefined ? before.active : change.active
        return { marks, active, decorations: DecorationSet.create(doc, drawn(marks, active)) }
      },
    },
    props: {
      decorations: (state) => marksKey.getState(state)?.decorations,
      handleClick(view, position) {
        const found = marksKey
          .getState(view.state)
          ?.marks.filter(({ from, to }) => from <= position && position <= to)
          .sort((a, b) => a.to - a.from - (b.to - b.from))[0]
        if (found) onPick(found.id)
        return false
      },
    },
  })
}

export const setMarks = (view: EditorView, change: Change) =>
  view.dispatch(view.state.tr.setMeta(marksKey, change).setMeta('addToHistory', false))

const carried = (marks: readonly Mark[], mapping: { map(at: number, side: number): number }) =>
  marks
    .map((mark) => ({ ...mark, from: mapping.map(mark.from, 1), to: mapping.map(mark.to, -1) }))
    .filter(({ from, to }) => from < to)

const drawn = (marks: readonly Mark[], active: string | null) =>
  marks.map(({ id, from, to, wide }) =>
    Decoration.inline(from, to, {
      class: 'mq-style-mark',
      ...(wide && { 'data-wide': '' }),
      ...(id === active && { 'data-active': '' }),
    }),
  )
