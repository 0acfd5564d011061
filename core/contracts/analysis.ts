import { z } from 'zod'
import { idSchema, languageSchema, lineSchema, textSchema } from './common.ts'
import { contentTypeSchema } from './content.ts'
import { CHANNELS } from './generation.ts'

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

// ---- dimensions -------------------------------------------------------------
export const DIMENSIONS = [
  'readability',
  'ease',
  'clarity',
  'headline',
  'callToAction',
  'tone',
  'sentiment',
  'emotion',
  'inclusive',
  'claims',
  'seo',
  'channel',
  'spam',
  'originality',
  'language',
  'time',
] as const
export type DimensionId = (typeof DIMENSIONS)[number]

export const dimensionSchema = z
  .object({
    id: z.enum(DIMENSIONS),
    score: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .describe('Higher is better; null where there is nothing to judge.'),
    measures: messageParams.describe('What the score was computed from.'),
    findings: z.array(findingSchema).describe('Located evidence.'),
    suggestion: messageSchema.nullable(),
  })
  .meta({ id: 'Dimension' })
export type DimensionResult = z.infer<typeof dimensionSchema>

/** Plain text that is analysed at most; a longer one is read up to here. */
export const MAX_ANALYSED = 60_000

export const analyzeInput = z
  .object({
    contentId: idSchema
      .optional()
      .describe('A content of the library, as it reads or as `text` would have it.'),
    text: textSchema(MAX_ANALYSED).optional().describe('Markdown.'),
    title: lineSchema(300).optional(),
    type: contentTypeSchema.optional(),
    channel: z.enum(CHANNELS).optional(),
    language: languageSchema.optional().describe('Told from the text when it is not given.'),
    brandVoiceId: idSchema.optional(),
    keyword: lineSchema(80).optional().describe('The search word it is written for.'),
    description: lineSchema(500).optional().describe('The description search results show.'),
    dimensions: z
      .array(z.enum(DIMENSIONS))
      .min(1)
      .max(DIMENSIONS.length)
      .optional()
      .describe('All, unless named.'),
  })
  .refine((input) => input.contentId !== undefined || input.text !== undefined, {
    path: ['text'],
    message: 'Give `text` or `contentId`.',
  })
  .meta({ id: 'Analyze' })
export type AnalyzeInput = z.infer<typeof analyzeInput>

export const analysisSchema = z
  .object({
    score: z.int().min(0).max(100).nullable().describe('The dimensions’ scores, weighted.'),
    words: z.int(),
    language: languageSchema,
    truncated: z.boolean().describe(`Only the first ${MAX_ANALYSED} characters were read.`),
    dimensions: z.array(dimensionSchema),
  })
  .meta({ id: 'Analysis' })
export type Analysis = z.infer<typeof analysisSchema>
