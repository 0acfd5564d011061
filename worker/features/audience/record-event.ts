import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { contactEvent } from '../../db/schema/index.ts'

/** Types segments offer by name; others may be written too. */
export const MESSAGE_EVENTS = [
  'message.received',
  'message.opened',
  'message.clicked',
  'message.bounced',
  'message.complained',
] as const

/**
 * The row of something a contact did, for a batch of the caller's. The same id twice is one event; segments over
 * events follow within minutes. `data` is small: which message, which link.
 */
export const contactEventWrite = (
  db: Pick<Db, 'insert'>,
  event: {
    id: string
    workspaceId: string
    contactId: string
    type: (typeof MESSAGE_EVENTS)[number] | (string & {})
    at: number
    data?: Record<string, unknown>
  },
): Statement =>
  db
    .insert(contactEvent)
    .values({ data: {}, ...event })
    .onConflictDoNothing()
