import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Broadcast, BroadcastStatus, ListBroadcastsQuery } from '#core/contracts/broadcasts'
import { AppError, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { beyond, pageOfEach } from '../../db/keyset.ts'
import { broadcast, contact, content, notificationDelivery, segment } from '../../db/schema/index.ts'
import { countReachable } from '../audience/index.ts'
import { countDeliveries } from '../notification-requests/index.ts'
import { schedulesOf } from '../schedules/index.ts'
import { type BroadcastRow, NOTHING_HEARD, NOTHING_SENT, toBroadcast } from './rows.ts'

export const ownBroadcast = (workspaceId: string, id: string) =>
  and(eq(broadcast.workspaceId, workspaceId), eq(broadcast.id, id))

/** Throws `not_found` for an id that is absent or foreign. */
export async function findBroadcast(db: Db, workspaceId: string, id: string): Promise<BroadcastRow> {
  const [row] = await db.select().from(broadcast).where(ownBroadcast(workspaceId, id))
  if (!row) throw notFound('broadcast')
  return row
}

/** Holds in the batch only while the broadcast is in one of these states. */
export const isIn = (workspaceId: string, id: string, statuses: readonly BroadcastStatus[]): Guard => ({
  name: 'broadcast status',
  condition: sql`EXISTS (SELECT 1 FROM broadcast WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND status IN (SELECT value FROM json_each(${JSON.stringify(statuses)})))`,
  error: new AppError('conflict', `This needs a broadcast that is ${statuses.join(' or ')}.`),
})

/** A broadcast with what has become of it. Throws `not_found`. */
export async function readBroadcast(
  ctx: Pick<Ctx, 'db' | 'workspaceId' | 'now'>,
  id: string,
): Promise<Broadcast> {
  const { db, workspaceId } = ctx
  const row = await findBroadcast(db, workspaceId, id)
  const [titles, audience, reachable, schedule, counts, heard] = await Promise.all([
    titlesOf(db, workspaceId, [row.contentId]),
    audienceOf(db, row),
    row.status === 'draft' ? reachableOf(ctx, row) : null,
    schedulesOf(db, workspaceId, id),
    countDeliveries(db, workspaceId, id),
    heardOf(db, row),
  ])
  const contentTitle = titles.get(row.contentId) ?? ''
  return toBroadcast(row, { contentTitle, audience, reachable, schedule, counts, heard })
}

export async function getBroadcast(ctx: Ctx, id: string): Promise<Broadcast> {
  authorize(ctx, 'content:read')
  return readBroadcast(ctx, id)
}

async function titlesOf(db: Db, workspaceId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: content.id, title: content.title })
    .from(content)
    .where(and(eq(content.workspaceId, workspaceId), inArray(content.id, [...ids])))
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** What was heard of its messages. */
async function heardOf(db: Db, { id, workspaceId }: BroadcastRow): Promise<Broadcast['heard']> {
  const of = notificationDelivery
  const [row] = await db
    .select({
      ...{ delivered: count(of.deliveredAt), opened: count(of.openedAt), clicked: count(of.clickedAt) },
      ...{ bounced: count(of.bouncedAt), complained: count(of.complainedAt) },
      unsubscribed: count(of.unsubscribedAt),
    })
    .from(of)
    .where(and(eq(of.broadcastId, id), eq(of.workspaceId, workspaceId)))
  return row ?? NOTHING_HEARD
}

/** Whom a channel may be sent to: those who agreed to it. */
export const CONSENT = {
  email: contact.emailConsent,
  push: contact.pushConsent,
  sms: contact.smsConsent,
} as const

/** How many the audience holds; null for a segment that is gone. */
export async function audienceOf(
  db: Db,
  { workspaceId, segmentId, channel }: BroadcastRow,
): Promise<number | null> {
  if (segmentId !== null) {
    const [row] = await db
      .select({ members: segment.members })
      .from(segment)
      .where(and(eq(segment.workspaceId, workspaceId), eq(segment.id, segmentId)))
    return row?.members ?? null
  }
  const [row] = await db
    .select({ count: count() })
    .from(contact)
    .where(and(eq(contact.workspaceId, workspaceId), eq(CONSENT[channel], 'given')))
  return row?.count ?? 0
}

/** Null for a segment that is gone. */
export const reachableOf = (
  ctx: Pick<Ctx, 'db' | 'workspaceId' | 'now'>,
  { segmentId, channel }: BroadcastRow,
): Promise<number | null> =>
  countReachable(ctx, segmentId, channel).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null
    throw error
  })

/** One page of a workspace's broadcasts, newest first. */
export async function listBroadcasts(
  ctx: Ctx,
  { cursor, limit, status }: ListBroadcastsQuery,
): Promise<{ items: Broadcast[]; nextCursor: string | null }> {
  authorize(ctx, 'content:read')
  const { createdAt, id } = broadcast
  const rows = await ctx.db
    .select()
    .from(broadcast)
    .where(
      and(
        eq(broadcast.workspaceId, ctx.workspaceId),
        status && eq(broadcast.status, status),
        beyond(cursor, createdAt, id),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit + 1)
  return pageOfEach(rows, limit, (row) => withCounts(ctx, row))
}

async function withCounts({ db, workspaceId }: Ctx, row: BroadcastRow): Promise<Broadcast> {
  const onItsWay = row.status === 'sending' || row.status === 'paused'
  const [titles, audience, schedule, counts, heard] = await Promise.all([
    titlesOf(db, workspaceId, [row.contentId]),
    onItsWay ? audienceOf(db, row) : null,
    row.status === 'scheduled' ? schedulesOf(db, workspaceId, row.id) : null,
    row.startedAt === null ? NOTHING_SENT : countDeliveries(db, workspaceId, row.id),
    row.startedAt === null ? NOTHING_HEARD : heardOf(db, row),
  ])
  const contentTitle = titles.get(row.contentId) ?? ''
  return toBroadcast(row, { contentTitle, audience, reachable: null, schedule, counts, heard })
}
