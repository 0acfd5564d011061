import type { Brief } from '../../../contracts/generation.ts'
import type { Framework } from '../../../contracts/templates.ts'
import type { Point } from '../facts.ts'
import type { Block, Item } from '../markdown.ts'
import { labelledText } from '../slots.ts'
import { closed, lengthOf, upperFirst } from '../text.ts'
import type { Writer } from '../writer.ts'

export interface Draft {
  title: string
  blocks: Block[]
}

/** How one type of text is laid out. */
export type Plan = (writer: Writer, wish: { framework: Framework; brief: Brief }) => Draft

export const paragraph = (sentences: readonly (string | null | undefined)[]): Block[] => {
  const text = sentences.filter(Boolean).join(' ')
  return text ? [{ kind: 'paragraph', text }] : []
}

export const list = (items: readonly string[], ordered = false): Block[] =>
  items.length > 0 ? [{ kind: 'list', ordered, items: items.map((text) => ({ text })) }] : []

export const heading = (text: string | null): Block[] => (text ? [{ kind: 'heading', text }] : [])

const MAX_LEAD = 60

/** Points for a list, each with what is true of its topic beside it. */
export function pointItems(writer: Writer, points: readonly Point[]): Item[] {
  const items = points.map((point) => {
    const line = upperFirst(labelledText(point))
    if (point.form === 'quote' || lengthOf(line) > MAX_LEAD)
      return { text: writer.sentence(point) ?? closed(line) }
    return { lead: closed(line), text: writer.detail(point) ?? '' }
  })
  const isPlain = items.filter(({ lead, text }) => lead && text).length < 2
  return isPlain ? writer.items(points).map((text) => ({ text })) : items
}

export const action = (writer: Writer): Block => ({
  kind: 'action',
  text: writer.facts.callToAction,
  link: writer.facts.link ?? writer.label('link'),
})

/** The words of what has been laid out so far. */
export const textOf = (blocks: readonly Block[]) =>
  blocks
    .map((block) =>
      block.kind === 'list'
        ? block.items.map(({ lead, text }) => `${lead ?? ''} ${text}`).join(' ')
        : block.text,
    )
    .join(' ')
