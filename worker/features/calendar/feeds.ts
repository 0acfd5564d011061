import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { CalendarFeed, CreatedFeed } from '#core/contracts/calendar'
import { AppError, forbidden, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { calendarFeed } from '../../db/schema/index.ts'
import { hashFeedToken, newFeedToken } from './feed-token.ts'

const MAX_FEEDS = 10

type Row = typeof calendarFeed.$inferSelect
const iso = (ms: number) => new Date(ms).toISOString()
const toFeed = ({ id, createdAt, lastUsedAt }: Row): CalendarFeed => ({
  id,
  createdAt: iso(createdAt),
  lastUsedAt: lastUsedAt === null ? null : iso(lastUsedAt),
})

/** The caller's own feeds of this workspace; never their addresses. */
export async function listFeeds(ctx: Ctx): Promise<CalendarFeed[]> {
  authorize(ctx, 'content:read')
  const rows = await ctx.db
    .select()
    .from(calendarFeed)
    .where(and(eq(calendarFeed.workspaceId, ctx.workspaceId), eq(calendarFeed.userId, owner(ctx))))
    .orderBy(desc(calendarFeed.createdAt))
  return rows.map(toFeed)
}

/** A feed shows what its maker may read, for as long as they may. Its address is in this answer alone. */
export async function createFeed(ctx: Ctx): Promise<CreatedFeed> {
  authorize(ctx, 'content:read')
  if (ctx.actor.kind !== 'user' || ctx.actor.grant)
    throw forbidden('Only a signed-in person can make a calendar feed.')
  const token = newFeedToken()
  const row: Row = {
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    userId: owner(ctx),
    tokenHash: await hashFeedToken(token),
    createdAt: ctx.now,
    lastUsedAt: null,
  }
  await commit(ctx, {
    permission: 'content:read',
    guards: [roomForFeed(ctx)],
    writes: [ctx.db.insert(calendarFeed).values(row)],
    audit: { action: 'calendar_feed.created', resource: 'calendar_feed', resourceId: row.id },
  })
  return { ...toFeed(row), url: `${ctx.deps.config.APP_URL}/api/calendar/${token}` }
}

/** Its address answers nothing more, at once. */
export async function revokeFeed(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'content:read')
  const own = and(
    eq(calendarFeed.workspaceId, ctx.workspaceId),
    eq(calendarFeed.userId, owner(ctx)),
    eq(calendarFeed.id, id),
  )
  await commit(ctx, {
    permission: 'content:read',
    guards: [ownFeed(ctx, id)],
    writes: [ctx.db.delete(calendarFeed).where(own)],
    audit: { action: 'calendar_feed.revoked', resource: 'calendar_feed', resourceId: id },
  })
}

function owner(ctx: Ctx): string {
  const userId = actorUserId(ctx.actor)
  if (!userId) throw forbidden()
  return userId
}

const ownFeed = (ctx: Ctx, id: string): Guard => ({
  name: 'own-feed',
  condition: sql`EXISTS (SELECT 1 FROM calendar_feed WHERE id = ${id} AND workspace_id = ${ctx.workspaceId}
    AND user_id = ${owner(ctx)})`,
  error: notFound('feed'),
})

const roomForFeed = (ctx: Ctx): Guard => ({
  name: 'feeds',
  condition: sql`(SELECT count(*) FROM calendar_feed WHERE workspace_id = ${ctx.workspaceId}
    AND user_id = ${owner(ctx)}) < ${MAX_FEEDS}`,
  error: new AppError('conflict', `You can have at most ${MAX_FEEDS} calendar feeds here. Revoke one first.`),
})

/** How exactly it is kept when a feed was last read (ms). */
const USE_PRECISION = 600_000

export const noteFeedUse = (db: Ctx['db'], id: string, now: number) =>
  db
    .update(calendarFeed)
    .set({ lastUsedAt: now })
    .where(
      and(eq(calendarFeed.id, id), lt(sql`coalesce(${calendarFeed.lastUsedAt}, 0)`, now - USE_PRECISION)),
    )
