import { z } from 'zod'
import type { FaultReason } from '../faults.ts'
import { idSchema, page, pageQuery, textSchema, timestampSchema } from './common.ts'

export const MAX_COMMENT_CHARS = 4000
export const MAX_QUOTE_CHARS = 500
/** Threads on one content, comments in one thread, reactions on one comment or place in the text. */
export const MAX_THREADS = 1000
export const MAX_COMMENTS = 100
export const MAX_REACTIONS = 200
/** Comments a list shows of each thread: the first one and the newest; the thread itself shows all. */
export const LISTED_REPLIES = 10

const yjsId = z.strictObject({ client: z.int().min(0), clock: z.int().min(0) })

/** A Yjs relative position as JSON: it names a character, so it stays with it whatever is written around. */
export const relativePositionSchema = z
  .strictObject({
    type: yjsId.nullish(),
    tname: z.string().max(64).nullish(),
    item: yjsId.nullish(),
    assoc: z.int().min(-1).max(0).optional(),
  })
  .refine(({ type, tname, item }) => Boolean(type ?? tname ?? item), 'Not a relative position.')
  .meta({ id: 'RelativePosition' })

/** Where in the live document a thread begins and ends. Only an editor can say what stands there now. */
export const anchorSchema = z
  .strictObject({ start: relativePositionSchema, end: relativePositionSchema })
  .meta({ id: 'TextAnchor' })
export type TextAnchor = z.infer<typeof anchorSchema>

const commentText = textSchema(MAX_COMMENT_CHARS, 1)
  .refine((text) => text.trim() !== '', 'required' satisfies FaultReason)
  .describe('Plain text; `@[Name](user:id)` mentions a member.')
const emoji = z.string().min(1).max(32).describe('One emoji.')

export const createThreadInput = z
  .object({
    text: commentText.optional(),
    emoji: emoji.optional().describe('Instead of `text`: a reaction to a place in the text.'),
    anchor: anchorSchema.nullable().default(null).describe('Null: the thread is about the whole piece.'),
    quote: textSchema(MAX_QUOTE_CHARS).default('').describe('The words it is about, as they read now.'),
  })
  .refine((value) => (value.text === undefined) !== (value.emoji === undefined), {
    path: ['text'],
    message: 'Give either `text` or `emoji`.',
  })
  .refine((value) => value.emoji === undefined || value.anchor !== null, {
    path: ['anchor'],
    message: 'A reaction needs a place in the text.',
  })
  .meta({ id: 'CreateThread' })
export type CreateThreadInput = z.infer<typeof createThreadInput>

export const commentInput = z.object({ text: commentText }).meta({ id: 'CommentInput' })
export const reactionInput = z
  .object({ emoji, on: z.boolean().default(true).describe('False takes the reaction back.') })
  .meta({ id: 'ReactionInput' })
export type ReactionInput = z.infer<typeof reactionInput>

const personSchema = z.object({ id: z.string(), name: z.string() })

export const reactionSchema = z.object({ emoji: z.string(), people: z.array(personSchema) })
export type Reaction = z.infer<typeof reactionSchema>

export const commentSchema = z
  .object({
    id: idSchema,
    threadId: idSchema,
    author: personSchema,
    text: z.string(),
    mentions: z.array(idSchema),
    reactions: z.array(reactionSchema),
    createdAt: timestampSchema,
    editedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'Comment' })
export type Comment = z.infer<typeof commentSchema>

export const threadHeadSchema = z.object({
  id: idSchema,
  contentId: idSchema,
  anchor: anchorSchema.nullable(),
  quote: z.string(),
  createdBy: personSchema,
  createdAt: timestampSchema,
  resolved: z.object({ by: personSchema, at: timestampSchema }).nullable(),
})
export type ThreadHead = z.infer<typeof threadHeadSchema>

export const threadSchema = threadHeadSchema
  .extend({
    reactions: z.array(reactionSchema).describe('Reactions to the place in the text.'),
    commentCount: z.int(),
    comments: z.array(commentSchema).describe('Oldest first. A list leaves the middle of long threads out.'),
  })
  .meta({ id: 'CommentThread' })
export type Thread = z.infer<typeof threadSchema>

export const THREAD_STATES = ['open', 'resolved'] as const
export const listThreadsQuery = pageQuery.extend({
  state: z.enum(THREAD_STATES).optional(),
  about: z
    .enum(['mine', 'mentions'])
    .optional()
    .describe('`mine`: I wrote in it. `mentions`: somebody mentions me in it.'),
})
export type ListThreadsQuery = z.infer<typeof listThreadsQuery>
export const threadPage = page(threadSchema).meta({ id: 'CommentThreadPage' })

export const threadParams = z.object({ contentId: idSchema, threadId: idSchema })
export const commentParams = z.object({ contentId: idSchema, commentId: idSchema })

const reacted = { threadId: idSchema, targetId: idSchema, emoji: z.string(), person: personSchema }

/** What the open pages of a document hear after a change is committed. Hearing one twice changes nothing. */
export const commentMessages = [
  z.object({
    type: z.literal('collaboration:comment_added'),
    thread: threadHeadSchema,
    comment: commentSchema,
  }),
  z.object({ type: z.literal('collaboration:comment_changed'), comment: commentSchema }),
  z.object({ type: z.literal('collaboration:comment_deleted'), threadId: idSchema, commentId: idSchema }),
  z.object({ type: z.literal('collaboration:thread_changed'), thread: threadHeadSchema }),
  z.object({
    type: z.literal('collaboration:reaction_added'),
    ...reacted,
    thread: threadHeadSchema,
  }),
  z.object({ type: z.literal('collaboration:reaction_removed'), ...reacted }),
] as const
export const commentMessageSchema = z.discriminatedUnion('type', commentMessages)
export type CommentMessage = z.infer<typeof commentMessageSchema>
