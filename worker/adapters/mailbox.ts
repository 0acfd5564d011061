import type { Db } from '../db/client.ts'
import { mailboxMessage } from '../db/schema/index.ts'
import {
  accepted,
  failed,
  type Handover,
  type OutgoingMail,
  type OutgoingSms,
  type Provider,
} from './provider.ts'

type Kept = typeof mailboxMessage.$inferInsert

/** Keeps mail in the database in place of sending it: for the local environment, where nobody reads real mail. */
export const createMailbox = (database: () => Db): Provider<OutgoingMail> => ({
  ...{ name: 'mailbox', dedupes: true },
  send: ({ id, from, to, subject, text, html, at }) =>
    keep(database, { id, from, to, subject, text, html, at }),
})

/** The same for text messages. */
export const createSmsMailbox = (database: () => Db): Provider<OutgoingSms> => ({
  ...{ name: 'mailbox', dedupes: true },
  send: ({ id, to, text, at }) =>
    keep(database, { id, from: 'SMS', to, subject: text.slice(0, 60), text, html: '', at }),
})

async function keep(database: () => Db, message: Kept): Promise<Handover> {
  try {
    await database().insert(mailboxMessage).values(message).onConflictDoNothing()
    return accepted()
  } catch (error) {
    // Keyed by the message's id, so trying again cannot show it twice.
    return failed('down', String(error))
  }
}
