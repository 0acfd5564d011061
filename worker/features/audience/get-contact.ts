import { and, desc, eq } from 'drizzle-orm'
import type { ContactDetail, TimelineEntry } from '#core/contracts/audience'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { consentRecord, contactEvent, segment, segmentMember } from '../../db/schema/index.ts'
import { findContact, toContacts } from './repository.ts'
import type { ContactRow } from './rows.ts'

const MOST = 100

/** A contact with its segments and what happened to it, newest first. Throws `not_found`. */
export async function getContact(ctx: Ctx, id: string): Promise<ContactDetail> {
  authorize(ctx, 'audience:read')
  const found = await findContact(ctx.db, ctx.workspaceId, id)
  const [[body], segments, timeline] = await Promise.all([
    toContacts(ctx.db, ctx.workspaceId, [found]),
    ctx.db
      .select({ id: segment.id, name: segment.name })
      .from(segmentMember)
      .innerJoin(segment, eq(segment.id, segmentMember.segmentId))
      .where(and(eq(segmentMember.contactId, id), eq(segment.workspaceId, ctx.workspaceId)))
      .orderBy(segment.name),
    timelineOf(ctx, found.row),
  ])
  if (!body) throw new Error('One row is one contact.')
  return { ...body, segments, timeline }
}

const NOTHING = { channel: null, by: null, how: null, source: '', ip: null, note: '', data: {} }

async function timelineOf({ db, workspaceId }: Ctx, { id, createdAt }: ContactRow): Promise<TimelineEntry[]> {
  const [consents, events] = await Promise.all([
    db
      .select()
      .from(consentRecord)
      .where(and(eq(consentRecord.workspaceId, workspaceId), eq(consentRecord.contactId, id)))
      .orderBy(desc(consentRecord.recordedAt))
      .limit(MOST),
    db
      .select()
      .from(contactEvent)
      .where(and(eq(contactEvent.workspaceId, workspaceId), eq(contactEvent.contactId, id)))
      .orderBy(desc(contactEvent.at))
      .limit(MOST),
  ])
  const entries = [
    ...consents.map(({ state, channel, by, how, source, ip, note, at }) => ({
      ...{ at, kind: 'consent' as const, what: state, channel, by, how, source, ip, note, data: {} },
    })),
    ...events.map(({ type, at, data }) => ({
      ...{ ...NOTHING, at, what: type, data },
      kind: type.startsWith('contact.') ? ('change' as const) : ('event' as const),
    })),
    { ...NOTHING, at: createdAt, kind: 'change' as const, what: 'contact.created' },
  ]
  return entries
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST)
    .map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() }))
}
