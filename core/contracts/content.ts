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

export const CONTENT_TYPES = [
  'blog_post',
  'social_post',
  'email',
  'ad',
  'landing_page',
  'product_description',
  'video_script',
  'press_release',
  'sms',
  'push',
] as const
export const contentTypeSchema = z.enum(CONTENT_TYPES)
export type ContentType = z.infer<typeof contentTypeSchema>

export const CONTENT_STATUSES = ['draft', 'in_review', 'changes_requested', 'approved'] as const
export const contentStatusSchema = z.enum(CONTENT_STATUSES)
export type ContentStatus = z.infer<typeof contentStatusSchema>

/** A status or, of approved words, that they are to be sent or have been. */
export const CONTENT_STATES = [...CONTENT_STATUSES, 'scheduled', 'sent'] as const
export const contentStateSchema = z.enum(CONTENT_STATES)
export type ContentState = z.infer<typeof contentStateSchema>

export const MAX_BODY_CHARS = 200_000

/** A ProseMirror node as JSON. The server checks it against the document schema as well. */
export interface DocNode {
  type: string
  attrs?: Record<string, unknown> | undefined
  content?: DocNode[] | undefined
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined
  text?: string | undefined
}
/** Its type is written out: what is inferred from a schema of itself is lost in the declarations other projects see. */
export const docNodeSchema: z.ZodType<DocNode, DocNode> = z
  .object({
    type: z.string().max(40),
    attrs: z.record(z.string(), z.unknown()).optional(),
    get content() {
      return z.array(docNodeSchema).optional()
    },
    marks: z
      .array(z.object({ type: z.string().max(40), attrs: z.record(z.string(), z.unknown()).optional() }))
      .optional(),
    text: z.string().optional(),
  })
  .meta({ id: 'DocumentNode' })

/** Tags one content may have. */
export const MAX_TAGS = 20
const tagsSchema = z.array(lineSchema(40, 1)).max(MAX_TAGS)

const editable = {
  title: lineSchema(300, 1),
  language: languageSchema,
  campaignId: idSchema.nullable(),
  folderId: idSchema.nullable(),
  tags: tagsSchema,
  body: textSchema(MAX_BODY_CHARS).describe('Markdown.'),
  doc: docNodeSchema.describe('Instead of `body`: the ProseMirror document.'),
}

const oneBody = (value: { body?: unknown; doc?: unknown }) =>
  !(value.body !== undefined && value.doc !== undefined)
const oneBodyMessage = { path: ['doc'], message: 'Give either `body` (Markdown) or `doc`, not both.' }

export const createContentInput = z
  .object({
    type: contentTypeSchema,
    title: editable.title,
    language: editable.language.default('en'),
    campaignId: editable.campaignId.default(null),
    folderId: editable.folderId.default(null),
    tags: editable.tags.default([]),
    body: editable.body.optional(),
    doc: editable.doc.optional(),
    runId: idSchema.optional().describe('The generation run this text came from.'),
  })
  .refine(oneBody, oneBodyMessage)
  .meta({ id: 'CreateContent' })
export type CreateContentInput = z.infer<typeof createContentInput>

export const updateContentInput = z
  .object(editable)
  .partial()
  .extend({ runId: idSchema.optional().describe('The generation run this edit came from.') })
  .refine(oneBody, oneBodyMessage)
  .refine((value) => Object.values(value).some((field) => field !== undefined), {
    path: [],
    message: 'Nothing to change.',
  })
  .meta({ id: 'UpdateContent' })
export type UpdateContentInput = z.infer<typeof updateContentInput>

const personSchema = z.object({ id: z.string(), name: z.string() })

/** An approval names the SHA-256 of the exact content; it is void once the content differs. */
export const approvalSchema = z.object({
  hash: z.string(),
  by: personSchema,
  at: timestampSchema,
})

/** From and up to, in UTF-16 units. */
const spanSchema = z.tuple([z.int(), z.int()])

export const contentSummarySchema = z
  .object({
    id: idSchema,
    type: contentTypeSchema,
    title: z.string(),
    excerpt: z.string().describe('The first 160 characters of the text, or the search hit.'),
    highlights: z
      .object({ title: z.array(spanSchema), excerpt: z.array(spanSchema) })
      .optional()
      .describe('In a search: where its words are.'),
    language: languageSchema,
    status: contentStatusSchema,
    state: contentStateSchema.describe(
      'Its status; of approved words that are to be sent or have been, that.',
    ),
    campaignId: z.string().nullable(),
    folderId: z.string().nullable(),
    tags: z.array(z.string()),
    version: z.int(),
    wordCount: z.int(),
    quality: z
      .int()
      .nullable()
      .describe(
        'The score of its analysis, 0 to 100, a moment after it was saved; null for too little text.',
      ),
    createdBy: personSchema,
    updatedBy: personSchema,
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    trashedAt: timestampSchema.nullable(),
    plannedAt: timestampSchema.nullable().describe('When it is meant to go out.'),
    runId: z.string().nullable(),
    offlineComposer: z.boolean().describe('The text was written by the embedded offline composer.'),
  })
  .meta({ id: 'ContentSummary' })
export type ContentSummary = z.infer<typeof contentSummarySchema>

export const contentSchema = contentSummarySchema
  .extend({
    body: z.string().describe('Markdown.'),
    doc: docNodeSchema,
    hash: z
      .string()
      .describe('SHA-256 (hex) of type, language, title and Markdown; what an approval binds to.'),
    approval: approvalSchema.nullable(),
  })
  .meta({ id: 'Content' })
export type Content = z.infer<typeof contentSchema>

export const CONTENT_SORTS = [
  '-updatedAt',
  'updatedAt',
  '-createdAt',
  'createdAt',
  'title',
  '-title',
] as const

export const listContentQuery = pageQuery.extend({
  q: z.string().trim().max(200).optional().describe('Full-text search; the best match comes first.'),
  type: contentTypeSchema.optional(),
  status: contentStateSchema
    .optional()
    .describe(
      'Of `approved`, `scheduled` and `sent` are parts: approved words that are to be sent or have been.',
    ),
  language: languageSchema.optional(),
  campaignId: idSchema.optional(),
  folderId: idSchema.optional(),
  tag: z.string().max(40).optional(),
  trashed: z.enum(['true', 'false']).default('false'),
  sort: z.enum(CONTENT_SORTS).default('-updatedAt'),
})
export type ListContentQuery = z.infer<typeof listContentQuery>
export const contentPage = page(contentSummarySchema).meta({ id: 'ContentPage' })

export const BULK_ACTIONS = [
  'trash',
  'restore',
  'move',
  'set_campaign',
  'add_tag',
  'remove_tag',
  'submit',
] as const
export const bulkContentInput = z
  .object({
    ids: z.array(idSchema).min(1).max(50),
    action: z.enum(BULK_ACTIONS),
    campaignId: idSchema.nullable().optional(),
    folderId: idSchema.nullable().optional(),
    tag: lineSchema(40, 1).optional(),
  })
  .superRefine((value, ctx) => {
    if (value.action === 'set_campaign' && value.campaignId === undefined)
      ctx.addIssue({ code: 'custom', path: ['campaignId'], message: 'Required for this action.' })
    if (value.action === 'move' && value.folderId === undefined)
      ctx.addIssue({ code: 'custom', path: ['folderId'], message: 'Required for this action.' })
    if ((value.action === 'add_tag' || value.action === 'remove_tag') && value.tag === undefined)
      ctx.addIssue({ code: 'custom', path: ['tag'], message: 'Required for this action.' })
  })
  .meta({ id: 'BulkContent' })
export type BulkContentInput = z.infer<typeof bulkContentInput>
export const bulkContentResult = z.object({
  changed: z.array(idSchema),
  skipped: z.array(z.object({ id: idSchema, reason: z.string() })),
})

// ---- campaigns --------------------------------------------------------------
export const CAMPAIGN_COLOURS = ['violet', 'blue', 'teal', 'green', 'amber', 'orange', 'red', 'grey'] as const
export const campaignInput = z
  .object({
    name: lineSchema(120, 1),
    goal: textSchema(500).default(''),
    colour: z.enum(CAMPAIGN_COLOURS).default('violet'),
  })
  .meta({ id: 'CampaignInput' })
export const campaignSchema = campaignInput
  .extend({ id: idSchema, contentCount: z.int(), createdAt: timestampSchema })
  .meta({ id: 'Campaign' })
export type Campaign = z.infer<typeof campaignSchema>

/** What waits for the signed-in person, and what the team is on. */
export const homeSchema = z
  .object({
    toReview: z
      .array(contentSummarySchema.extend({ dueAt: timestampSchema.nullable() }))
      .describe('Waiting for your judgement; what is due first comes first.'),
    changesRequested: z.array(contentSummarySchema),
    recent: z.array(contentSummarySchema),
    approved: z.array(contentSummarySchema),
    counts: z.record(contentStatusSchema, z.int()),
  })
  .meta({ id: 'Home' })
export type Home = z.infer<typeof homeSchema>
