import { z } from 'zod'
import { idSchema, textSchema, timestampSchema } from './common.ts'

/** Who must approve: nobody but the sender, one of those asked, all of them, or all one after the other. */
export const REVIEW_MODES = ['none', 'any', 'all', 'ordered'] as const
export const reviewModeSchema = z.enum(REVIEW_MODES)
export type ReviewMode = z.infer<typeof reviewModeSchema>

/** People one round may ask. */
export const MAX_REVIEWERS = 20

const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('The hash of the content you read.')

export const approveInput = z
  .object({ hash: hashSchema, comment: textSchema(2000).default('') })
  .meta({ id: 'Approve' })
export const requestChangesInput = z.object({ comment: textSchema(2000, 1) }).meta({ id: 'RequestChanges' })
export const submitInput = z
  .object({
    comment: textSchema(2000).default(''),
    mode: reviewModeSchema
      .default('any')
      .describe('`none` approves at once; `any` needs one approval, `all` and `ordered` everybody’s.'),
    reviewers: z
      .array(idSchema)
      .max(MAX_REVIEWERS)
      .default([])
      .describe('Ids of members, in their order. Nobody named: anyone who may review.'),
    dueAt: timestampSchema.nullable().default(null).describe('When the answer is wanted.'),
  })
  .meta({ id: 'SubmitForReview' })
export type SubmitInput = z.infer<typeof submitInput>

export const REVIEW_EVENTS = [
  'submitted',
  'withdrawn',
  'changes_requested',
  'approved',
  'voided',
  'commented',
] as const
export const reviewEntrySchema = z
  .object({
    id: idSchema,
    event: z.enum(REVIEW_EVENTS),
    by: z.object({ id: z.string(), name: z.string() }),
    at: timestampSchema,
    comment: z.string(),
    hash: z.string().nullable(),
  })
  .meta({ id: 'ReviewEntry' })
export type ReviewEntry = z.infer<typeof reviewEntrySchema>

export const decisionSchema = z.enum(['approved', 'changes_requested'])
export type Decision = z.infer<typeof decisionSchema>

/** Someone asked for their judgement, and what it was. */
export const reviewSeatSchema = z
  .object({
    id: idSchema,
    person: z.object({ id: z.string(), name: z.string() }),
    guest: z.boolean().describe('Someone without an account, asked by a link.'),
    decision: decisionSchema.nullable(),
    decidedAt: timestampSchema.nullable(),
    atTurn: z.boolean().describe('Their answer is waited for now.'),
  })
  .meta({ id: 'ReviewSeat' })
export type ReviewSeat = z.infer<typeof reviewSeatSchema>

export const reviewRoundSchema = z
  .object({
    mode: reviewModeSchema,
    dueAt: timestampSchema.nullable(),
    seats: z.array(reviewSeatSchema),
    mayDecide: z.boolean().describe('You are asked, and it is your turn.'),
  })
  .meta({ id: 'ReviewRound' })
export type ReviewRound = z.infer<typeof reviewRoundSchema>
