import { z } from 'zod'
import { idSchema, languageSchema, lineSchema, textSchema, timestampSchema } from './common.ts'
import { contentStatusSchema, contentTypeSchema, docNodeSchema } from './content.ts'
import { decisionSchema } from './review.ts'

/** Days a link may be good for. */
export const MAX_LINK_DAYS = 90

export const createReviewLinkInput = z
  .object({
    name: lineSchema(80, 1).describe('Whom it is for.'),
    expiresInDays: z.int().min(1).max(MAX_LINK_DAYS).default(14),
  })
  .meta({ id: 'CreateReviewLink' })
export type CreateReviewLinkInput = z.infer<typeof createReviewLinkInput>

const talkSchema = z.object({
  id: idSchema,
  event: z.enum(['commented', 'approved', 'changes_requested']),
  name: z.string(),
  guest: z.boolean().describe('Said by the holder of the link, not by the team.'),
  comment: z.string(),
  at: timestampSchema,
})
export type ReviewTalk = z.infer<typeof talkSchema>

export const reviewLinkSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    state: z.enum(['live', 'expired', 'revoked']),
    createdAt: timestampSchema,
    expiresAt: timestampSchema,
    lastSeenAt: timestampSchema.nullable(),
  })
  .meta({ id: 'ReviewLink' })
export type ReviewLink = z.infer<typeof reviewLinkSchema>

export const createdReviewLinkSchema = reviewLinkSchema
  .extend({ url: z.string().describe('The address to hand over. It is told this once.') })
  .meta({ id: 'CreatedReviewLink' })
export type CreatedReviewLink = z.infer<typeof createdReviewLinkSchema>

export const reviewCommentInput = z.object({ comment: textSchema(2000, 1) }).meta({ id: 'ReviewComment' })

/** All that the holder of a link can see. */
export const guestReviewSchema = z
  .object({
    reviewer: z.string(),
    workspace: z.string(),
    sender: z.string().nullable().describe('Who sent it for review last.'),
    note: z.string(),
    dueAt: timestampSchema.nullable(),
    expiresAt: timestampSchema,
    timeZone: z.string(),
    type: contentTypeSchema,
    language: languageSchema,
    title: z.string(),
    doc: docNodeSchema,
    hash: z.string(),
    status: contentStatusSchema,
    mayDecide: z.boolean(),
    decision: decisionSchema.nullable().describe('What you said of the words as they are now.'),
    waitsFor: z.string().nullable().describe('Who is asked before you.'),
    talk: z.array(talkSchema),
  })
  .meta({ id: 'GuestReview' })
export type GuestReview = z.infer<typeof guestReviewSchema>
