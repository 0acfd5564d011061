import { z } from 'zod'
import { idSchema, lineSchema, page, pageQuery, textSchema, timestampSchema } from './common.ts'
import { contentTypeSchema } from './content.ts'
import { fieldsSchema } from './fields.ts'
import { briefSchema, PROVIDERS, WRITER_FAULTS } from './generation.ts'

export const MAX_BULK_ROWS = 10_000
export const MAX_COLUMNS = 50
export const MAX_CELL = 5000

/** Where a column may go: a part of the brief, or a variable of the template. */
export const BRIEF_TARGETS = ['what', 'audience', 'keyPoints', 'callToAction', 'tone', 'language'] as const
export const bulkTargetSchema = z
  .string()
  .regex(
    /^(what|audience|keyPoints|callToAction|tone|language|variables\.[a-z][a-z0-9_]{0,39})$/,
    'Not a target.',
  )

export const createBulkInput = z
  .object({
    name: lineSchema(120, 1),
    type: contentTypeSchema,
    brief: briefSchema.extend({ what: textSchema(2000).default('') }).describe('What all rows share.'),
    templateId: idSchema.optional(),
    brandVoiceId: idSchema.optional(),
    knowledge: z.union([z.literal('all'), z.array(idSchema).min(1).max(20)]).optional(),
    provider: z.enum(PROVIDERS).optional(),
    csv: z.string().max(1_000_000).optional().describe('A header and rows. Or give `rows`.'),
    rows: z
      .array(z.record(z.string().max(80), z.union([z.string().max(MAX_CELL), z.number()])))
      .max(100_000)
      .optional(),
    mapping: z
      .record(z.string().max(80), bulkTargetSchema)
      .default({})
      .describe(
        'Column → target. A column called like a target, in English or Spanish, or like a variable goes there by itself.',
      ),
    inFields: z.boolean().default(false).describe('Texts in their parts, a column each in the result.'),
    keepContents: z.boolean().default(true).describe('Each text becomes a content.'),
  })
  .meta({ id: 'CreateBulkRun' })
export type CreateBulkInput = z.infer<typeof createBulkInput>

export const BULK_STATUSES = ['draft', 'running', 'paused', 'canceled', 'completed'] as const
export type BulkStatus = (typeof BULK_STATUSES)[number]
export const ROW_STATUSES = ['waiting', 'running', 'tested', 'done', 'failed'] as const
export type RowStatus = (typeof ROW_STATUSES)[number]
/** Why a run paused by itself. */
export const PAUSE_REASONS = ['quota', 'person'] as const

export const bulkRunSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    type: contentTypeSchema,
    status: z.enum(BULK_STATUSES),
    reason: z.enum(PAUSE_REASONS).nullable(),
    columns: z.array(z.string()),
    mapping: z.record(z.string(), z.string()),
    inFields: z.boolean(),
    keepContents: z.boolean(),
    rows: z.int(),
    counts: z.record(z.enum(ROW_STATUSES), z.int()),
    createdBy: z.string(),
    createdAt: timestampSchema,
    startedAt: timestampSchema.nullable(),
    endedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'BulkRun' })
export type BulkRun = z.infer<typeof bulkRunSchema>

/** Why a row has no text. */
export const ROW_FAULTS = [
  'required',
  'choice',
  'too_long',
  'too_many',
  'unknown',
  'not_number',
  'not_list',
  'not_text',
  'not_link',
  'not_line',
  'unfit',
  'gone',
  'language',
  'no_writer',
  'stopped',
  ...WRITER_FAULTS,
] as const
export const rowFaultSchema = z
  .object({
    code: z.enum(ROW_FAULTS),
    field: z.string().nullable().describe('A target, `templateId`, `brandVoiceId` or `knowledge`.'),
    choices: z.array(z.string()).describe('What would do, where only some values do.'),
    number: z.number().nullable().describe('The most that is allowed, or the HTTP status of the writer.'),
    message: z.string().describe('The same in English.'),
  })
  .meta({ id: 'BulkRowFault' })
export type RowFault = z.infer<typeof rowFaultSchema>

export const bulkRowSchema = z
  .object({
    id: idSchema,
    ordinal: z.int(),
    cells: z.array(z.string()),
    status: z.enum(ROW_STATUSES),
    attempts: z.int(),
    error: z.string().nullable().describe('Its faults in English, as one line.'),
    faults: z.array(rowFaultSchema),
    runId: z.string().nullable(),
    contentId: z.string().nullable(),
    title: z.string(),
    body: z.string().describe('The text; of a row that failed, what its writer had written.'),
    fields: fieldsSchema.nullable(),
  })
  .meta({ id: 'BulkRow' })
export type BulkRow = z.infer<typeof bulkRowSchema>

export const listBulkQuery = pageQuery
export type ListBulkQuery = z.infer<typeof listBulkQuery>
export const bulkPage = page(bulkRunSchema).meta({ id: 'BulkRunPage' })
export const listRowsQuery = pageQuery.extend({ status: z.enum(ROW_STATUSES).optional() })
export type ListRowsQuery = z.infer<typeof listRowsQuery>
export const rowPage = page(bulkRowSchema).meta({ id: 'BulkRowPage' })
