import { and, desc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { TemplateLocale } from '#core/contracts/notification-templates'
import type { InboxCount, InboxItem, InboxView, ListInboxQuery } from '#core/contracts/notifications'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { inboxItem, notification } from '../../db/schema/index.ts'
import { inOwnWords } from '../notification-templates/index.ts'

/** The person whose inbox it is: an API key reads that of whoever made it. */
export const owner = (ctx: Ctx): string => actorUserId(ctx.actor) ?? ''

/** A snooze ends by itself: nothing has to run for an item to come back. */
const awake = (now: number) => or(isNull(inboxItem.snoozedUntil), lte(inboxItem.snoozedUntil, now))

const VIEWS: Record<InboxView, (now: number) => SQL | undefined> = {
  inbox: (now) => and(isNull(inboxItem.archivedAt), awake(now)),
  unread: (now) => and(isNull(inboxItem.archivedAt), isNull(inboxItem.readAt), awake(now)),
  mentions: (now) => and(isNull(inboxItem.archivedAt), eq(inboxItem.kind, 'comment.mentioned'), awake(now)),
  snoozed: (now) => and(isNull(inboxItem.archivedAt), gt(inboxItem.snoozedUntil, now)),
  archived: () => isNotNull(inboxItem.archivedAt),
}

const mine = (ctx: Ctx) => and(eq(inboxItem.workspaceId, ctx.workspaceId), eq(inboxItem.userId, owner(ctx)))

/** One page, newest first, in the workspace's own words where it has some in this language. */
export async function listInbox(
  ctx: Ctx,
  { view, kind, cursor: after, limit }: ListInboxQuery,
  locale: TemplateLocale = 'en',
): Promise<{ items: InboxItem[]; nextCursor: string | null }> {
  authorize(ctx, 'content:read')
  const cursor = after === undefined ? null : decodeCursor(after)
  if (after !== undefined && typeof cursor?.value !== 'number')
    throw invalid('cursor', 'Not a cursor of this list.')
  const rows = await ctx.db
    .select({ item: inboxItem, data: notification.data })
    .from(inboxItem)
    .innerJoin(notification, eq(notification.id, inboxItem.notificationId))
    .where(
      and(
        mine(ctx),
        VIEWS[view](ctx.now),
        kind && eq(inboxItem.kind, kind),
        cursor ? sql`(${inboxItem.createdAt}, ${inboxItem.id}) < (${cursor.value}, ${cursor.id})` : undefined,
      ),
    )
    .orderBy(desc(inboxItem.createdAt), desc(inboxItem.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1)?.item : undefined
  return {
    items: await inOwnWords(ctx, locale, shown.map(toItem)),
    nextCursor: last ? encodeCursor({ value: last.createdAt, id: last.id }) : null,
  }
}

/** How many wait to be read; counting stops at a hundred, as the bell does. */
export async function countInbox(ctx: Ctx): Promise<InboxCount> {
  authorize(ctx, 'content:read')
  const some = ctx.db
    .select({ one: sql`1`.as('one') })
    .from(inboxItem)
    .where(and(mine(ctx), VIEWS.unread(ctx.now)))
    .limit(100)
    .as('some')
  const [row] = await ctx.db.select({ unread: sql<number>`count(*)` }).from(some)
  return { unread: row?.unread ?? 0 }
}

type Row = { item: typeof inboxItem.$inferSelect; data: InboxItem['data'] }

const toItem = ({ item, data }: Row): InboxItem => ({
  id: item.id,
  kind: item.kind,
  data,
  createdAt: new Date(item.createdAt).toISOString(),
  readAt: moment(item.readAt),
  archivedAt: moment(item.archivedAt),
  snoozedUntil: moment(item.snoozedUntil),
})

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString())
