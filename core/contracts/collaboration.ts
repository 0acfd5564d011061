import { z } from 'zod'
import { commentInput, commentMessages, createThreadInput } from './comments.ts'
import { idSchema, timestampSchema } from './common.ts'
import { historyMessages } from './history.ts'

/** A ticket opens one socket, once, within a minute; it goes into the subprotocols, never into the address. */
export const socketTicketSchema = z
  .object({
    ticket: z.string(),
    url: z.string().describe('Where to open the socket (ws: or wss:).'),
    protocols: z.array(z.string()).describe('The subprotocols to offer, in this order.'),
    canWrite: z.boolean(),
    canSuggest: z.boolean().describe('May write suggestions, which somebody else accepts or rejects.'),
    expiresAt: timestampSchema,
  })
  .meta({ id: 'SocketTicket' })
export type SocketTicket = z.infer<typeof socketTicketSchema>

export const contentIdParam = z.object({ contentId: idSchema })

const personSchema = z.object({ id: z.string(), name: z.string() })
const WHERE = ['document', 'comment'] as const

/** The typed messages of a session (PROTOCOL.md), beside the binary frames. A page ignores types it does not know. */
export const sessionMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('document:saved'), updates: z.int() }),
  z.object({ type: z.literal('document:refused') }),
  z.object({
    type: z.literal('collaboration:join'),
    person: personSchema.extend({ colour: z.string(), role: z.string() }),
  }),
  z.object({ type: z.literal('collaboration:leave'), person: personSchema }),
  z.object({
    type: z.literal('collaboration:typing'),
    person: personSchema,
    typing: z.boolean(),
    where: z.enum(WHERE),
  }),
  z.object({
    type: z.literal('collaboration:refused'),
    of: z.string().describe('The type of the message that was refused.'),
    ref: z.string().nullable(),
    code: z.string(),
    message: z.string(),
  }),
  ...commentMessages,
  z.object({
    type: z.literal('collaboration:suggestion_added'),
    suggestion: z.object({
      id: z.string(),
      userId: z.string(),
      name: z.string(),
      at: z.number(),
      runId: z.string().nullable().describe('The run of the machine that wrote it for this person.'),
      before: z.string(),
      after: z.string(),
    }),
  }),
  ...historyMessages,
])
export type SessionMessage = z.infer<typeof sessionMessageSchema>

/** Longest typed message a client may send (characters). */
export const MAX_CLIENT_MESSAGE = 16_384

/** What a client that speaks `marquee.v1` may say in text. The session passes over types it does not know. */
export const clientMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('collaboration:typing'),
    typing: z.boolean(),
    where: z.enum(WHERE).default('document'),
  }),
  z.object({
    type: z.literal('collaboration:add_comment'),
    ref: z.string().max(64).optional().describe('Comes back with a refusal.'),
    threadId: idSchema.optional().describe('Answers there; without it a thread begins.'),
    text: commentInput.shape.text,
    anchor: createThreadInput.shape.anchor,
    quote: createThreadInput.shape.quote,
  }),
])
export type ClientMessage = z.input<typeof clientMessageSchema>
export type AddComment = Extract<z.output<typeof clientMessageSchema>, { type: 'collaboration:add_comment' }>
