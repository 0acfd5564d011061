import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import './fields-plugin.css'

/** A stretch of the page: a part one is at, or what of it is too long. */
export interface Stretch {
  from: number
  to: number
  kind: 'active' | 'over'
}

export const fieldsKey = new PluginKey<DecorationSet>('fields')

/** Shows in the page where its parts stand. Until they are found anew, edits carry the marks along. */
export const fieldsPlugin = () =>
  new Plugin<DecorationSet>({
    key: fieldsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const stretches: readonly Stretch[] | undefined = tr.getMeta(fieldsKey)
        return stretches ? DecorationSet.create(tr.doc, stretches.map(drawn)) : before.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => fieldsKey.getState(state) },
  })

export function showStretches(view: EditorView, stretches: readonly Stretch[]): void {
  const size = view.state.doc.content.size
  const there = stretches.filter(({ from, to }) => from < to && to <= size)
  if (fieldsKey.getState(view.state))
    view.dispatch(view.state.tr.setMeta(fieldsKey, there).setMeta('addToHistory', false))
}

const drawn = ({ from, to, kind }: Stretch) => Decoration.inline(from, to, { class: `mq-field-${kind}` })
