import { contact, notification, notificationDelivery } from '#worker/db/schema/index'
import { db } from './workspace.ts'

/** A contact who agreed to mail and text messages. */
export async function insertContact(workspaceId: string, change: Partial<typeof contact.$inferInsert> = {}) {
  const id = crypto.randomUUID()
  const now = Date.now()
  const row = {
    ...{ id, workspaceId, email: `${id}@example.com`, phone: `+34600${String(now).slice(-6)}`, name: 'Ana' },
    ...{
      emailConsent: 'given' as const,
      smsConsent: 'given' as const,
      attributes: {},
      createdAt: now,
      updatedAt: now,
    },
    ...change,
  }
  await db.insert(contact).values(row)
  return row
}

/** A broadcast's row and its delivery to a contact, due now. */
export async function planFor(
  workspaceId: string,
  contactId: string,
  channel: 'email' | 'sms' | 'push' = 'email',
  about = 'Spring lot',
): Promise<string> {
  const id = crypto.randomUUID()
  const now = Date.now()
  const data = { actor: null, title: about, excerpt: 'From Huila.', contentId: null, threadId: null }
  const values = {
    subject: about,
    body: 'From Huila: [what is new](https://marquee.test/inbox).',
    preheader: '',
  }
  await db.batch([
    db
      .insert(notification)
      .values({ id: `n-${id}`, workspaceId, kind: 'broadcast', data: { ...data, values }, createdAt: now }),
    db.insert(notificationDelivery).values({
      ...{
        id,
        workspaceId,
        notificationId: `n-${id}`,
        recipient: `contact:${contactId}`,
        contactId,
        channel,
      },
      ...{ state: 'planned', dueAt: now, unlessSeen: false, trail: [], createdAt: now, updatedAt: now },
    }),
  ])
  return id
}
