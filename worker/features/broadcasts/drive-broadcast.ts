import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { Zone } from '#core/domain/notifications/zone'
import { whenItIs } from '#core/domain/schedules/once'
import { AppError } from '#core/errors'
import type { Db } from '../../db/client.ts'
import { broadcast, contact, notification } from '../../db/schema/index.ts'
import type { Reaction, ReactionCtx } from '../../events/reactions.ts'
import { contactFacts, membersOf } from '../audience/index.ts'
import { markSent } from '../content/index.ts'
import { identify, planDeliveries, ringFor } from '../planning/index.ts'
import { homeOf } from '../schedules/index.ts'
import { findApproved, wordsOf } from './approved-content.ts'
import { CONSENT, ownBroadcast } from './repository.ts'
import type { BroadcastRow } from './rows.ts'

/** Contacts of one step, and steps of one run; the next run is an event of its own. */
const PAGE = 250
const PAGES = 8
const MINUTE = 60_000
/** Where the cursor stands once everybody is planned. */
export const END = 'end'

/**
 * Plans a broadcast's deliveries, a page at a time, as many a minute as its throttle allows. A page and the cursor
 * behind it are one batch that holds only while the cursor is where it was read and nobody has paused: however often
 * it is driven or killed, each contact is planned once and none is left out.
 */
export const driveBroadcast: Reaction<'broadcast.due'> = {
  name: 'drive-broadcast',
  async run(ctx, { workspaceId, data }) {
    if (!workspaceId) return []
    for (let page = 0; page < PAGES; page++) {
      const row = await findSending(ctx.db, workspaceId, data.broadcastId)
      if (!row || row.cursor === END || !(await step(ctx, row))) return []
    }
    return [ctx.raise(workspaceId, { type: 'broadcast.due', data })]
  },
}

async function findSending(db: Db, workspaceId: string, id: string): Promise<BroadcastRow | undefined> {
  const [row] = await db
    .select()
    .from(broadcast)
    .where(and(ownBroadcast(workspaceId, id), eq(broadcast.status, 'sending')))
  return row
}

/** Resolves to whether more may follow at once. */
async function step(ctx: ReactionCtx, row: BroadcastRow): Promise<boolean> {
  const { db, deps } = ctx
  const { id, workspaceId } = row
  const now = deps.clock()
  const minute = Math.floor(now / MINUTE)
  const used = row.minute === minute ? row.inMinute : 0
  const room = row.throttle === null ? PAGE : Math.min(PAGE, row.throttle - used)
  if (room <= 0) return false
  const first = row.cursor === null ? await firstWrites(ctx, row) : []
  if (!first) return false
  const page = await contactsAfter(db, row, room)
  if (!page) return refuse(ctx, row, 'segment_gone')
  const due = await dueTimes(db, row, page.contactIds, now)
  const planned = page.contactIds.map((contactId) => ({
    ...{ recipient: `contact:${contactId}`, channel: row.channel, unlessSeen: false },
    dueAt: due.get(contactId) ?? now,
  }))
  const only = sql`EXISTS (SELECT 1 FROM broadcast WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND status = 'sending' AND cursor IS ${row.cursor} AND minute = ${row.minute} AND in_minute = ${row.inMinute})`
  const bell = `${id}-${row.cursor ?? 'first'}`
  const deliveries = await identify(id, planned)
  await db.batch([
    ringFor(ctx, { id: bell, workspaceId, only, notificationId: id, kind: 'broadcast', userIds: [] }),
    ...first,
    planDeliveries(db, deliveries, {
      ...{ workspaceId, notificationId: id, broadcastId: id, priority: 'normal', now, only },
    }),
    db
      .update(broadcast)
      .set({
        ...{ cursor: page.next ?? END, minute, inMinute: used + planned.length },
        planned: sql`planned + ${planned.length}`,
      })
      .where(and(ownBroadcast(workspaceId, id), only)),
  ])
  await deps.wake([bell]).catch(() => undefined)
  return page.next !== null
}

/** What the broadcast says, kept as it was approved; null when it may not be sent any more. */
async function firstWrites(ctx: ReactionCtx, row: BroadcastRow) {
  const { db, now } = ctx
  const { id, workspaceId } = row
  const approved = await findApproved(db, workspaceId, row.contentId)
  if (approved?.hash !== row.contentHash) {
    await refuse(ctx, row, 'content_edited')
    return null
  }
  const values = { ...wordsOf(approved, row), language: approved.language }
  const about = { actor: null, title: values.subject, excerpt: '', contentId: row.contentId, threadId: null }
  return [
    db
      .insert(notification)
      .values({ id, workspaceId, kind: 'broadcast', data: { ...about, values }, createdAt: now })
      .onConflictDoNothing(),
    markSent(db, workspaceId, row.contentId, now),
  ]
}

async function refuse(
  { db, now }: ReactionCtx,
  { id, workspaceId }: BroadcastRow,
  reason: string,
): Promise<false> {
  await db
    .update(broadcast)
    .set({ status: 'refused', reason, endedAt: now })
    .where(and(ownBroadcast(workspaceId, id), eq(broadcast.status, 'sending')))
  return false
}

/** The next contacts by id; null when the segment is gone. */
async function contactsAfter(
  db: Db,
  { workspaceId, segmentId, cursor, channel }: BroadcastRow,
  limit: number,
) {
  if (segmentId !== null)
    try {
      const page = await membersOf(db, workspaceId, segmentId, cursor, limit)
      return { contactIds: page.contactIds, next: page.nextCursor }
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null
      throw error
    }
  const rows = await db
    .select({ id: contact.id })
    .from(contact)
    .where(
      and(
        eq(contact.workspaceId, workspaceId),
        eq(CONSENT[channel], 'given'),
        cursor === null ? undefined : gt(contact.id, cursor),
      ),
    )
    .orderBy(asc(contact.id))
    .limit(limit + 1)
  const contactIds = rows.slice(0, limit).map(({ id }) => id)
  return { contactIds, next: rows.length > limit ? (contactIds.at(-1) ?? null) : null }
}

/** When each contact's own clock shows the time of the broadcast; empty when it is sent at once. */
async function dueTimes(
  db: Db,
  { workspaceId, localTime }: BroadcastRow,
  contactIds: readonly string[],
  now: number,
): Promise<Map<string, number>> {
  if (!localTime) return new Map()
  const [facts, home] = await Promise.all([
    contactFacts(db, workspaceId, contactIds),
    homeOf(db, workspaceId),
  ])
  const zones = new Map<string, Zone>()
  return new Map(
    Array.from(facts, ([id, { timeZone }]) => {
      const name = timeZone ?? home
      const zone = zones.get(name) ?? new Zone(name)
      zones.set(name, zone)
      return [id, whenItIs(localTime, zone, now)]
    }),
  )
}
