import { z } from 'zod'
import { idSchema, timestampSchema } from './common.ts'

/** A ticket opens one socket, once, within a minute; it goes into the subprotocols, never into the address. */
export const socketTicketSchema = z
  .object({
    ticket: z.string(),
    url: z.string().describe('Where to open the socket (ws: or wss:).'),
    protocols: z.array(z.string()).describe('The subprotocols to offer, in this order.'),
    canWrite: z.boolean(),
    expiresAt: timestampSchema,
  })
  .meta({ id: 'SocketTicket' })
export type SocketTicket = z.infer<typeof socketTicketSchema>

export const contentIdParam = z.object({ contentId: idSchema })
