import type { Node } from '@tiptap/pm/model'
import type { StyleProposal } from '#core/contracts/style-guide'
import type { Span } from '#core/domain/brand/sentence-spans'
import { checkStyle, checkTitle } from '#core/domain/brand/style/check-style'
import type { CompiledStyle } from '#core/domain/brand/style/compile-style'
import { proseOf } from '#core/domain/brand/style/prose'
import { type TextMap, textMap } from '#core/richtext/text-map'
import type { Mark } from './marks-plugin.ts'

/** A proposal and where it stands in the document; no mark for one that stands in the title. */
export interface Placed {
  proposal: StyleProposal
  mark: Mark | null
}

/** Checks a page with its title. What somebody already suggests to take out, and what stands in code, is left alone. */
export function checkPage(title: string, doc: Node, style: CompiledStyle): Placed[] {
  const map = textMap(doc)
  const inTitle = checkTitle(title, style).map((proposal) => ({ proposal, mark: null }))
  const inText = checkStyle(proseOf(map, sparedIn(doc, map)), style).flatMap((proposal): Placed[] => {
    const range = map.rangeOf(proposal.start, proposal.end)
    if (!range) return []
    const wide = proposal.kind === 'reading_level' || proposal.kind === 'sentence_length'
    return [{ proposal, mark: { id: proposal.id, ...range, wide } }]
  })
  return [...inTitle, ...inText]
}

function sparedIn(doc: Node, map: TextMap): Span[] {
  const spared: Span[] = []
  doc.descendants((node, position) => {
    if (!node.isText || !node.marks.some(({ type }) => type.name === 'code' || type.name === 'deletion'))
      return
    spared.push({ start: map.offsetOf(position), end: map.offsetOf(position) + node.nodeSize })
  })
  return spared
}
