import type { Brief } from '../../../contracts/generation.ts'
import type { Framework } from '../../../contracts/templates.ts'
import type { Block } from '../markdown.ts'
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
