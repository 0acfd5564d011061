import { z } from 'zod'
import { idSchema, lineSchema, page, pageQuery, textSchema, timestampSchema } from './common.ts'
import { contactChannelSchema } from './consent.ts'

export const SUPPRESSION_REASONS = ['bounce', 'complaint', 'unsubscribe', 'erased', 'manual'] as const
export const suppressionReasonSchema = z.enum(SUPPRESSION_REASONS)
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

export const suppressInput = z
  .object({
    channel: contactChannelSchema,
    address: z.string().trim().min(3).max(254).meta({ format: 'email' }),
    note: textSchema(500).default(''),
  })
  .meta({ id: 'Suppress' })
export type SuppressInput = z.infer<typeof suppressInput>

export const suppressionSchema = z
  .object({
    id: idSchema,
    channel: contactChannelSchema,
    address: z.string().nullable().describe('Null when its person had everything erased.'),
    reason: suppressionReasonSchema,
    source: z.string(),
    note: z.string(),
    at: timestampSchema,
  })
  .meta({ id: 'Suppression' })
export type Suppression = z.infer<typeof suppressionSchema>
export const suppressionPage = page(suppressionSchema).meta({ id: 'SuppressionPage' })

export const listSuppressionsQuery = pageQuery.extend({
  q: lineSchema(120).optional(),
  channel: contactChannelSchema.optional(),
  reason: suppressionReasonSchema.optional(),
})
export type ListSuppressionsQuery = z.infer<typeof listSuppressionsQuery>

export const suppressionKeyInput = suppressInput.omit({ note: true }).meta({ id: 'LiftSuppression' })
