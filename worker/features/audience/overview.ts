import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { AudienceOverview } from '#core/contracts/audience'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { contact, segment, suppression } from '../../db/schema/index.ts'

/** How many contacts, and how many a channel reaches: numbers and names of segments, no person. */
export async function audienceOverview(ctx: Ctx): Promise<AudienceOverview> {
  authorize(ctx, 'audience:count')
  const { db, workspaceId } = ctx
  const free = (channel: string, address: unknown) =>
    sql`NOT EXISTS (SELECT 1 FROM ${suppression} WHERE ${suppression.workspaceId} = ${workspaceId}
      AND ${suppression.channel} = ${channel} AND ${suppression.address} = ${address})`
  const [[counts], [held], segments] = await Promise.all([
    db
      .select({
        contacts: count(),
        email: sql<number>`total(${contact.emailConsent} = 'given' AND ${contact.email} IS NOT NULL
          AND ${free('email', contact.email)})`,
        sms: sql<number>`total(${contact.smsConsent} = 'given' AND ${contact.phone} IS NOT NULL
          AND ${free('sms', contact.phone)})`,
        push: sql<number>`total(${contact.pushConsent} = 'given'
          AND ${free('push', sql`'contact:' || ${contact.id}`)})`,
      })
      .from(contact)
      .where(eq(contact.workspaceId, workspaceId)),
    db.select({ count: count() }).from(suppression).where(eq(suppression.workspaceId, workspaceId)),
    db
      .select({ id: segment.id, name: segment.name, members: segment.members })
      .from(segment)
      .where(and(eq(segment.workspaceId, workspaceId)))
      .orderBy(asc(segment.name))
      .limit(200),
  ])
  const { contacts = 0, email = 0, sms = 0, push = 0 } = counts ?? {}
  return { contacts, reachable: { email, sms, push }, suppressed: held?.count ?? 0, segments }
}
