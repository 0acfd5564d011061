import { z } from 'zod'
import {
  idSchema,
  languageSchema,
  lineSchema,
  page,
  pageQuery,
  textSchema,
  timestampSchema,
} from './common.ts'
import { contentTypeSchema } from './content.ts'
import { fieldsSchema } from './fields.ts'

export const LENGTHS = ['short', 'medium', 'long'] as const
export const GOALS = ['awareness', 'leads', 'sales', 'sign_ups', 'retention', 'event', 'education'] as const
export const TONES = [
  'neutral',
  'friendly',
  'professional',
  'confident',
  'playful',
  'urgent',
  'empathetic',
  'inspiring',
] as const
export const CHANNELS = [
  'blog',
  'linkedin',
  'x',
  'instagram',
  'facebook',
  'email',
  'google_ads',
  'web',
  'video',
  'press',
  'sms',
  'push',
] as const

export type Channel = (typeof CHANNELS)[number]

/** Where a text can come from. */
export const PROVIDERS = ['workers-ai', 'openai-compatible', 'embedded'] as const
export type ProviderId = (typeof PROVIDERS)[number]

/** Longest text that is turned into another (characters of Markdown). */
export const MAX_SOURCE_CHARS = 40_000

/** A brief: what a person wants written, in their own words. */
export const briefSchema = z
  .object({
    what: textSchema(2000, 1).describe('The product, offer or news.'),
    audience: lineSchema(300).default('').describe('For whom.'),
    goal: z.enum(GOALS).default('awareness'),
    keyPoints: z.array(lineSchema(300, 1)).max(12).default([]),
    tone: z.enum(TONES).default('neutral'),
    channel: z.enum(CHANNELS).optional().describe('Absent: the template’s, if it has one.'),
    language: languageSchema.default('en'),
    length: z.enum(LENGTHS).default('medium'),
    callToAction: lineSchema(120).default(''),
  })
  .meta({ id: 'Brief' })
export type Brief = z.infer<typeof briefSchema>

export const generateInput = z
  .object({
    type: contentTypeSchema,
    brief: briefSchema,
    templateId: idSchema.optional(),
    variables: z
      .record(
        z.string().max(60),
        z.union([z.string().max(5000), z.number(), z.array(z.string().max(500)).max(50)]),
      )
      .optional()
      .describe('Values for the template’s variables.'),
    brandVoiceId: idSchema.optional(),
    knowledge: z
      .union([z.literal('all'), z.array(idSchema).min(1).max(20)])
      .optional()
      .describe('Sources the text may draw on and cites: ids, or `all` of the workspace. Absent: none.'),
    source: textSchema(MAX_SOURCE_CHARS, 1)
      .optional()
      .describe(
        'A text, as Markdown, to be turned into one of this type; its statements are the key points when the brief has none.',
      ),
    provider: z.enum(PROVIDERS).optional().describe('Tried first; the others follow if it fails.'),
    seed: z.int().min(0).max(2_147_483_647).optional().describe('Same seed and brief, same text (embedded).'),
  })
  .meta({ id: 'Generate' })
export type GenerateInput = z.infer<typeof generateInput>

export const generateStreamInput = generateInput
  .extend({
    inFields: z
      .boolean()
      .optional()
      .describe(
        'In its parts, checked by their schema as `/fields` does: an ad, a post, an e-mail, a push message or an SMS. The text comes in one piece.',
      ),
  })
  .meta({ id: 'GenerateStream' })
export type GenerateStreamInput = z.infer<typeof generateStreamInput>

/** A passage a run was given, as it read then. */
export const citationSchema = z
  .object({
    passageId: z.string(),
    sourceId: z.string(),
    sourceTitle: z.string(),
    heading: z.string(),
    page: z.int().nullable(),
    text: z.string(),
    quotes: z
      .array(z.string())
      .describe('The sentences of the text that rest on it; none when it was only read.'),
  })
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof citationSchema>

/** How a writer can fail. */
export const WRITER_FAULTS = [
  'writer_status',
  'writer_late',
  'writer_unreachable',
  'writer_broke_off',
  'writer_silent',
  'writer_refused',
  'writer_parts',
] as const
export type WriterFault = (typeof WRITER_FAULTS)[number]

/** Server-sent events of `POST /api/content/generate`, by event name. */
export const generateEvents = {
  /** First event, and again when another provider takes over (`attempt` grows, the text starts anew). */
  meta: z.object({
    runId: idSchema,
    attempt: z.int(),
    provider: z.string(),
    model: z.string(),
    offlineComposer: z.boolean(),
    brandVoiceVersion: z.int().nullable().describe('The version of the brand voice it was given.'),
  }),
  delta: z.object({ text: z.string() }),
  done: z.object({
    ...{ runId: idSchema, title: z.string(), body: z.string(), tokens: z.int(), ms: z.int() },
    citations: z.array(citationSchema).default([]),
  }),
  error: z.object({
    ...{ runId: idSchema, code: z.string(), message: z.string(), kept: z.string() },
    fault: z.enum(WRITER_FAULTS).optional().describe('How the last writer failed.'),
  }),
}
export type GenerateEvent =
  | { event: 'meta'; data: z.infer<typeof generateEvents.meta> }
  | { event: 'delta'; data: z.infer<typeof generateEvents.delta> }
  | { event: 'done'; data: z.infer<typeof generateEvents.done> }
  | { event: 'error'; data: z.infer<typeof generateEvents.error> }

/** What a writer can do to words that are there. */
export const REWRITES = ['shorten', 'expand', 'simplify', 'tone', 'fix', 'translate', 'continue'] as const
export type RewriteAction = (typeof REWRITES)[number]

/** What a run rewrote, and how. */
export const rewriteOfRunSchema = z.object({
  contentId: idSchema,
  action: z.enum(REWRITES),
  tone: z.enum(TONES).nullable(),
  language: languageSchema.nullable(),
})
export type RewriteOfRun = z.infer<typeof rewriteOfRunSchema>

export const RUN_OUTCOMES = ['running', 'completed', 'stopped', 'failed'] as const
export const runSchema = z
  .object({
    id: idSchema,
    type: contentTypeSchema,
    brief: briefSchema,
    templateId: z.string().nullable(),
    brandVoiceId: z.string().nullable(),
    brandVoiceVersion: z.int().nullable(),
    styleGuideVersion: z
      .int()
      .nullable()
      .describe('The version of the style guide it was given; null where there were no rules.'),
    provider: z.string(),
    model: z.string(),
    promptVersion: z.string(),
    inputTokens: z.int(),
    outputTokens: z.int(),
    ms: z.int(),
    rewrite: rewriteOfRunSchema
      .nullable()
      .describe('What was rewritten, if the run wrote no text of its own.'),
    outcome: z.enum(RUN_OUTCOMES),
    error: z.string().nullable(),
    attempts: z
      .array(
        z.object({
          ...{ provider: z.string(), model: z.string(), text: z.string() },
          ...{ error: z.string().nullable(), fault: z.enum(WRITER_FAULTS).optional() },
        }),
      )
      .describe('Providers that failed before, with what they had written.'),
    citations: z.array(citationSchema),
    fields: fieldsSchema.nullable().describe('The parts of a text that was asked for in fields.'),
    text: z.string().describe('What was streamed, also when the run failed or was stopped.'),
    createdAt: timestampSchema,
  })
  .meta({ id: 'GenerationRun' })
export type GenerationRun = z.infer<typeof runSchema>

export const listRunsQuery = pageQuery
export type ListRunsQuery = z.infer<typeof listRunsQuery>
/** A run without its texts, as lists show it. */
export const runSummarySchema = runSchema
  .omit({ text: true, attempts: true, citations: true, fields: true })
  .meta({ id: 'GenerationRunSummary' })
export type GenerationRunSummary = z.infer<typeof runSummarySchema>
export const runPage = page(runSummarySchema).meta({ id: 'GenerationRunPage' })

export const providerSchema = z
  .object({
    id: z.string(),
    model: z.string(),
    offlineComposer: z.boolean(),
    languages: z.array(languageSchema),
  })
  .meta({ id: 'Provider' })
export type Provider = z.infer<typeof providerSchema>

export const usageSchema = z
  .object({ used: z.int(), limit: z.int().nullable(), resetsAt: timestampSchema })
  .meta({ id: 'GenerationUsage' })
export type GenerationUsage = z.infer<typeof usageSchema>

/** A text in its parts, as one answer. */
export const generatedFieldsSchema = z
  .object({
    ...{ runId: idSchema, provider: z.string(), offlineComposer: z.boolean() },
    fields: fieldsSchema,
    ...{ title: z.string(), body: z.string() },
    citations: z.array(citationSchema),
  })
  .meta({ id: 'GeneratedFields' })
export type GeneratedFields = z.infer<typeof generatedFieldsSchema>

export const generateVariantsInput = generateInput
  .extend({ variants: z.int().min(1).max(10).default(3) })
  .meta({ id: 'GenerateVariants' })
export type GenerateVariantsInput = z.infer<typeof generateVariantsInput>

export const variantSchema = z
  .object({
    ...{ runId: idSchema, title: z.string(), body: z.string(), offlineComposer: z.boolean() },
    citations: z.array(citationSchema),
    error: z.string().nullable(),
  })
  .meta({ id: 'Variant' })
export type Variant = z.infer<typeof variantSchema>
