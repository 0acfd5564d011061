import { z } from 'zod'
import { IMPORT_REASONS } from '../domain/audience/import-reasons.ts'
import type { FaultReason } from '../faults.ts'
import { attributeKeySchema, attributeTypeSchema, MAX_TAGS, tagSchema } from './audience.ts'
import { idSchema, lineSchema, page, pageQuery, timestampSchema } from './common.ts'
import { consentProofSchema, contactChannelSchema } from './consent.ts'

export const MAX_IMPORT_ROWS = 100_000
export const MAX_IMPORT_COLUMNS = 60
/** Bytes of one file. */
export const MAX_IMPORT_FILE = 26_214_400
/** Rows shown before anything is written. */
export const PREVIEW_ROWS = 20

export const uploadImportQuery = z.object({
  name: lineSchema(160).default('').describe('The file’s name; required.'),
})

/** Where a column goes. */
export const importTargetSchema = z
  .string()
  .regex(
    /^(email|phone|externalId|name|locale|timeZone|tags|attributes\.[a-z][a-z0-9_]{0,39})$/,
    'Not a target.',
  )

export const importPlanInput = z
  .object({
    mapping: z
      .record(z.string().max(120), importTargetSchema)
      .describe('Column → target. Columns that are left out are not read.'),
    newAttributes: z
      .record(attributeKeySchema, attributeTypeSchema)
      .default({})
      .describe('Attributes the mapping names that do not exist yet, with their types.'),
    matchBy: z.enum(['email', 'externalId']).default('email'),
    onMatch: z.enum(['update', 'skip']).default('update'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'not_country' satisfies FaultReason)
      .optional()
      .describe('Of phone numbers that are not international.'),
    tags: z.array(tagSchema).max(MAX_TAGS).default([]).describe('Put on everybody in the file.'),
  })
  .meta({ id: 'ImportPlan' })
export type ImportPlan = z.infer<typeof importPlanInput>

const consentOfFile = consentProofSchema
  .omit({ how: true })
  .extend({ channels: z.array(contactChannelSchema).min(1).max(3) })

export const previewImportInput = importPlanInput
  .extend({
    consent: consentOfFile
      .nullable()
      .default(null)
      .describe('As the start will be told, as far as it is known: a new consent changes a contact.'),
  })
  .meta({ id: 'PreviewImport' })
export type PreviewImportInput = z.infer<typeof previewImportInput>

export const startImportInput = importPlanInput
  .extend({
    consent: consentOfFile
      .extend({ source: lineSchema(300, 1) })
      .nullable()
      .describe('What these people agreed to and how that is known; null when they did not.'),
  })
  .meta({ id: 'StartImport' })
export type StartImportInput = z.infer<typeof startImportInput>

export const IMPORT_STATUSES = ['draft', 'running', 'completed', 'canceled', 'failed'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

export const contactImportSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    status: z.enum(IMPORT_STATUSES),
    columns: z.array(z.string()),
    mapping: z.record(z.string(), z.string()).describe('As asked for; proposed while it is a draft.'),
    rows: z.int(),
    counts: z.object({
      done: z.int(),
      created: z.int(),
      updated: z.int(),
      skipped: z.int(),
      failed: z.int(),
    }),
    reported: z
      .int()
      .nullable()
      .describe(
        'Rows in the file of errors: what was as it stands is left out too, and not in it. Of one import alone, null in a list.',
      ),
    error: z.string().nullable().describe('Why it broke off: a code that stays, as of the rows.'),
    createdBy: z.string(),
    createdAt: timestampSchema,
    startedAt: timestampSchema.nullable(),
    endedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'ContactImport' })
export type ContactImport = z.infer<typeof contactImportSchema>
export const importPage = page(contactImportSchema).meta({ id: 'ContactImportPage' })
export const listImportsQuery = pageQuery

export const rowProblemSchema = z.object({
  column: z.string(),
  reason: z.enum(IMPORT_REASONS).describe('A code that stays.'),
})
export const importPreviewSchema = z
  .object({
    rows: z.array(
      z.object({
        row: z.int().describe('In the file, the header being 1.'),
        cells: z.array(z.string()),
        outcome: z.enum(['created', 'updated', 'unchanged', 'skipped', 'failed']),
        problems: z.array(rowProblemSchema),
      }),
    ),
  })
  .meta({ id: 'ImportPreview' })
export type ImportPreview = z.infer<typeof importPreviewSchema>
