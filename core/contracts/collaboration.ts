import { z } from 'zod'
import { commentMessages } from './comments.ts'
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

/** The typed messages of a session (PROTOCOL.md), beside the binary frames. A page ignores types it does not know. */
export const sessionMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('document:saved'), updates: z.int() }),
  z.object({ type: z.literal('document:refused') }),
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
