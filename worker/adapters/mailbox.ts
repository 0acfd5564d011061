import type { Db } from '../db/client.ts'
import { mailboxMessage } from '../db/schema/index.ts'
import type { Mailer } from './mailer.ts'

/** Keeps mail in the database in place of sending it: for the local environment, where nobody reads real mail. */
export const createMailbox = (database: () => Db): Mailer => ({
  name: 'mailbox',
  async send(mail) {
    try {
      await database().insert(mailboxMessage).values(mail).onConflictDoNothing()
      return { kind: 'accepted' }
    } catch (error) {
      // Keyed by the mail's id, so trying again cannot show it twice.
      return { kind: 'deferred', reason: String(error) }
    }
  },
})
