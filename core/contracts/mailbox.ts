import { z } from 'zod'
import { idSchema, page, pageQuery, timestampSchema } from './common.ts'

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

export const mailboxQuery = pageQuery.extend({
  to: z.string().max(254).optional().describe('Whole address.'),
})
export type MailboxQuery = z.infer<typeof mailboxQuery>
export const mailboxPage = page(mailboxMessageSchema).meta({ id: 'MailboxPage' })
