import { z } from 'zod'
import { idSchema, timestampSchema } from './common.ts'

/** A message the local mailbox holds in place of sending it. Only in the local environment. */
export const mailboxMessageSchema = z
  .object({
    id: idSchema,
    to: z.string(),
    from: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    at: timestampSchema,
  })
  .meta({ id: 'MailboxMessage' })
export type MailboxMessage = z.infer<typeof mailboxMessageSchema>
