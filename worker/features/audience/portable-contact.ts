import { and, asc, eq, sql } from 'drizzle-orm'
import type { PortableContact } from '#core/contracts/audience'
import { CONTACT_CHANNELS } from '#core/contracts/consent'
import { addressOn } from '#core/domain/audience/address'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { consentRecord, contactEvent, segment, segmentMember, suppression } from '../../db/schema/index.ts'
import { findContact, listed, toContacts } from './repository.ts'
import { toSuppression } from './rows.ts'

/** Events of one contact that are handed out; nobody has more but a machine. */
const MOST_EVENTS = 10_000
const time = (at: number) => new Date(at).toISOString()

/**
 * Everything held about one contact, for the person who asks for it (GDPR, articles 15 and 20). Needs
 * `audience:manage` and leaves an audit row. Throws `not_found`.
 */
export async function portableContact(ctx: Ctx, id: string): Promise<PortableContact> {
  authorize(ctx, 'audience:manage')
  const { db, workspaceId } = ctx
  const found = await findContact(db, workspaceId, id)
  const addresses = CONTACT_CHANNELS.map((channel) => addressOn(channel, found.row))
  const [[contact], consents, events, suppressions, segments] = await Promise.all([
    toContacts(db, workspaceId, [found]),
    db
      .select()
      .from(consentRecord)
      .where(and(eq(consentRecord.workspaceId, workspaceId), eq(consentRecord.contactId, id)))
      .orderBy(asc(consentRecord.recordedAt)),
    db
      .select()
      .from(contactEvent)
      .where(and(eq(contactEvent.workspaceId, workspaceId), eq(contactEvent.contactId, id)))
      .orderBy(asc(contactEvent.at))
      .limit(MOST_EVENTS),
    db
      .select()
      .from(suppression)
      .where(
        sql`${suppression.workspaceId} = ${workspaceId} AND ${suppression.address} IN ${listed(addresses)}`,
      ),
    db
      .select({ id: segment.id, name: segment.name, since: segmentMember.since })
      .from(segmentMember)
      .innerJoin(segment, eq(segment.id, segmentMember.segmentId))
      .where(and(eq(segment.workspaceId, workspaceId), eq(segmentMember.contactId, id))),
  ])
  if (!contact) throw new Error('One row is one contact.')
  await commit(ctx, {
    permission: 'audience:manage',
    writes: [],
    audit: { action: 'contact.data_exported', resource: 'contact', resourceId: id },
  })
  return {
    exportedAt: time(ctx.now),
    contact,
    consents: consents.map(({ channel, state, how, source, ip, note, at, recordedAt, by }) => ({
      ...{ channel, state, how, source, ip, note, at: time(at), recordedAt: time(recordedAt), by },
    })),
    events: events.map(({ type, at, data }) => ({ type, at: time(at), data })),
    suppressions: suppressions.map(toSuppression),
    segments: segments.map((one) => ({ ...one, since: time(one.since) })),
    turnedOff: found.row.muted,
  }
}
