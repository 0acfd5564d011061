import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Finding } from '#core/contracts/analysis'
import { textMap } from '#core/richtext/text-map'

export interface Evidence {
  /** Those of the open dimension. */
  findings: readonly Finding[]
  /** The one pointed at. */
  active: Finding | null
}

const NONE: Evidence = { findings: [], active: null }
const key = new PluginKey<DecorationSet>('evidence')
export const evidenceKey = key

/** Marks evidence in the text. What is written moves the marks along until the text is read anew. */
export const evidencePlugin = () =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, marks) {
        const evidence: Evidence | undefined = tr.getMeta(key)
        return evidence ? draw(tr.doc, evidence) : marks.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

export const showEvidence = (view: EditorView, evidence: Evidence = NONE) =>
  view.dispatch(view.state.tr.setMeta(key, evidence))

function draw(doc: Node, { findings, active }: Evidence): DecorationSet {
  const inBody = findings.filter(({ part }) => part === 'body')
  if (inBody.length === 0) return DecorationSet.empty
  const map = textMap(doc)
  const marks = inBody.flatMap((finding) => {
    const { start, end, quote } = finding
    const range = map.text.slice(start, end) === quote ? map.rangeOf(start, end) : null
    if (!range) return []
    const attributes = { class: 'mq-evidence', ...(finding === active && { 'data-active': 'true' }) }
    return [Decoration.inline(range.from, range.to, attributes)]
  })
  return DecorationSet.create(doc, marks)
}
