import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { contact, member, notificationSettings, user } from '../../db/schema/index.ts'

/** Somebody of this workspace, with the clock they live by; null for the workspace's own. */
export interface Found {
  recipient: string
  timeZone: string | null
  email: string | null
  phone: string | null
  /** Allows messages on a browser. */
  push: boolean
}

/**
 * Who stands behind `user:ID`, `contact:ID` and `email:ADDRESS`: members for a kind that is for members, contacts for
 * one that is for contacts. Whoever is nobody of this workspace is left out. Each is found once. One D1 query.
 */
export async function resolveRecipients(
  db: Db,
  workspaceId: string,
  to: 'member' | 'contact',
  named: readonly string[],
): Promise<Found[]> {
  const own = to === 'member' ? 'user:' : 'contact:'
  const ids = named.filter((one) => one.startsWith(own)).map((one) => one.slice(own.length))
  const emails = named.filter((one) => one.startsWith('email:')).map((one) => one.slice('email:'.length))
  if (ids.length === 0 && emails.length === 0) return []
  return to === 'member' ? members(db, workspaceId, ids, emails) : contacts(db, workspaceId, ids, emails)
}

const among = (values: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

async function members(db: Db, workspaceId: string, ids: string[], emails: string[]): Promise<Found[]> {
  const rows = await db
    .select({ id: user.id, email: user.email, timeZone: notificationSettings.timeZone })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(
      notificationSettings,
      and(eq(notificationSettings.workspaceId, workspaceId), eq(notificationSettings.userId, user.id)),
    )
    .where(
      and(
        eq(member.organizationId, workspaceId),
        sql`(${user.id} IN ${among(ids)} OR lower(${user.email}) IN ${among(emails)})`,
      ),
    )
  return rows.map(({ id, ...rest }) => ({ recipient: `user:${id}`, phone: null, push: false, ...rest }))
}

async function contacts(db: Db, workspaceId: string, ids: string[], emails: string[]): Promise<Found[]> {
  const rows = await db
    .select({
      ...{ id: contact.id, email: contact.email, phone: contact.phone, timeZone: contact.timeZone },
      push: sql<number>`${contact.pushConsent} = 'given'`,
    })
    .from(contact)
    .where(
      and(
        eq(contact.workspaceId, workspaceId),
        sql`(${contact.id} IN ${among(ids)} OR ${contact.email} IN ${among(emails)})`,
      ),
    )
  return rows.map(({ id, push, ...rest }) => ({ recipient: `contact:${id}`, push: push === 1, ...rest }))
}
