import { z } from 'zod'

/** What a message says in numbers and words; how they are written is the reader's language's affair. */
export const messageParams = z.record(z.string(), z.union([z.string(), z.number()]))
export const messageSchema = z.object({
  key: z.string().max(80).describe('Key in the page’s catalogue, `namespace:path`.'),
  params: messageParams,
})

export const TEXT_PARTS = ['title', 'body'] as const

/**
 * Something found at a place in a text. Offsets are UTF-16 units of the plain text (`core/richtext/text-map.ts`) or
 * of the title, `end` exclusive; `quote` is what stands there, so that a text that has moved on can tell.
 */
export const findingSchema = z
  .object({
    part: z.enum(TEXT_PARTS),
    start: z.int().min(0),
    end: z.int().min(0),
    quote: z.string(),
    kind: z
      .string()
      .max(40)
      .describe('What was found, within its dimension or rule: `passive`, `longSentence`.'),
    message: messageSchema,
    replacement: z.string().optional().describe('What to put there instead; empty takes it away.'),
  })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof findingSchema>

export const BLOCK_KINDS = ['paragraph', 'heading', 'listItem', 'quote', 'code'] as const

/** A plain text with what its formatting says: where its blocks are, and what links where. */
export interface FormattedText {
  text: string
  blocks: readonly TextBlock[]
  links: readonly TextLink[]
}
export interface TextBlock {
  kind: (typeof BLOCK_KINDS)[number]
  /** Of a heading, 1 to 6. */
  level?: number
  start: number
  end: number
}
export interface TextLink {
  start: number
  end: number
  href: string
}
