import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { ChangeInboxInput } from '#core/contracts/notifications'
import { AppError, invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { inboxItem } from '../../db/schema/index.ts'
import { owner } from './inbox.ts'

const FARTHEST = 366 * 86_400_000

type Changed = Partial<typeof inboxItem.$inferInsert>

const CHANGES: Record<ChangeInboxInput['action'], (now: number, until: number | null) => Changed> = {
  read: (now) => ({ readAt: now }),
  unread: () => ({ readAt: null }),
  archive: (now) => ({ archivedAt: now, readAt: now }),
  restore: () => ({ archivedAt: null, snoozedUntil: null }),
  snooze: (_, until) => ({ snoozedUntil: until, archivedAt: null }),
}

/**
 * Changes one's own items and rings one's other pages; foreign and absent ones are passed over. It is nobody
 * else's business, so it leaves no audit row. Answers how many were changed.
 */
export async function changeInbox(ctx: Ctx, { ids, action, until }: ChangeInboxInput): Promise<number> {
  authorize(ctx, 'content:read')
  const end = until === undefined ? null : Date.parse(until)
  if (end !== null && (end <= ctx.now || end > ctx.now + FARTHEST))
    throw invalid('until', 'Choose a time within the next year.')
  const changed = await ctx.db
    .update(inboxItem)
    .set(CHANGES[action](ctx.now, end))
    .where(
      and(
        eq(inboxItem.workspaceId, ctx.workspaceId),
        eq(inboxItem.userId, owner(ctx)),
        inArray(inboxItem.id, ids),
      ),
    )
    .returning({ id: inboxItem.id })
  if (changed.length === 0) throw new AppError('not_found', 'None of these is in your inbox.')
  ring(ctx)
  return changed.length
}

/** Marks everything that stands in one's inbox as read; what is snoozed too, since it was seen to be snoozed. */
export async function readAll(ctx: Ctx): Promise<number> {
  authorize(ctx, 'content:read')
  const changed = await ctx.db
    .update(inboxItem)
    .set({ readAt: ctx.now })
    .where(
      and(
        eq(inboxItem.workspaceId, ctx.workspaceId),
        eq(inboxItem.userId, owner(ctx)),
        isNull(inboxItem.readAt),
        isNull(inboxItem.archivedAt),
      ),
    )
    .returning({ id: inboxItem.id })
  ring(ctx)
  return changed.length
}

function ring(ctx: Ctx): void {
  ctx.background(ctx.deps.hubs.ring(ctx.workspaceId, [owner(ctx)]).catch(() => undefined))
}
