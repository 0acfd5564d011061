import type { Connection } from 'partyserver'
import { z } from 'zod'
import type { SessionMessage } from '#core/contracts/collaboration'
import { ticketSchema } from '../lib/tickets.ts'

/** What a socket carries through a hibernation. */
const attachmentSchema = ticketSchema.extend({ typed: z.boolean() })
export type Attachment = z.infer<typeof attachmentSchema>

/** Null before its ticket is read. */
export const attachmentOf = ({ state }: Connection): Attachment | null =>
  attachmentSchema.safeParse(state).data ?? null

export const joined = ({ userId: id, name, colour, role }: Attachment): SessionMessage => ({
  type: 'collaboration:join',
  person: { id, name, colour, role },
})

export const left = ({ userId: id, name }: Attachment): SessionMessage => ({
  type: 'collaboration:leave',
  person: { id, name },
})
