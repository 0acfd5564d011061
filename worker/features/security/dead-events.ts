import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { pageQuery } from '#core/contracts/common'
import type { DeadEvent, ReplayedEvent } from '#core/contracts/security'
import { AppError, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, FIRST_LEASE } from '../../db/commit.ts'
import { beyond, pageOf } from '../../db/keyset.ts'
import { outbox } from '../../db/schema/index.ts'

/** Events whose reactions failed for good, with the reason, newest first. */
export async function listDeadEvents(ctx: Ctx, query: z.infer<typeof pageQuery>) {
  authorize(ctx, 'operations:manage')
  const rows = await ctx.db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.workspaceId, ctx.workspaceId),
        isNotNull(outbox.deadAt),
        isNull(outbox.deliveredAt),
        beyond(query.cursor, outbox.deadAt, outbox.id),
      ),
    )
    .orderBy(desc(outbox.deadAt), desc(outbox.id))
    .limit(query.limit + 1)
  return pageOf(rows, query.limit, (row) => ({ value: row.deadAt ?? 0, id: row.id }), toDeadEvent)
}

const toDeadEvent = (row: typeof outbox.$inferSelect): DeadEvent => ({
  id: row.id,
  type: row.type,
  reason: row.lastError ?? 'Not known.',
  attempts: row.attempts,
  occurredAt: new Date(row.occurredAt).toISOString(),
  deadAt: new Date(row.deadAt ?? 0).toISOString(),
})

/**
 * Brings a dead event back with all its tries; reactions that have run stay done. An event that is not dead
 * is left as it is and told, so that asking twice does no harm.
 */
export async function replayEvent(ctx: Ctx, id: string): Promise<ReplayedEvent> {
  authorize(ctx, 'operations:manage')
  const own = and(eq(outbox.workspaceId, ctx.workspaceId), eq(outbox.id, id))
  const [row] = await ctx.db.select().from(outbox).where(own)
  if (!row) throw notFound('event')
  if (row.deliveredAt !== null) return { id, status: 'delivered' }
  const body: ReplayedEvent = { id, status: 'waiting' }
  if (row.deadAt === null) return body
  await commit(ctx, {
    permission: 'operations:manage',
    guards: [deadStill(ctx.workspaceId, id)],
    writes: [
      ctx.db
        .update(outbox)
        .set({ deadAt: null, attempts: 0, leasedUntil: ctx.now + FIRST_LEASE })
        .where(own),
    ],
    audit: { action: 'event.replayed', resource: 'event', resourceId: id, detail: { type: row.type } },
    answer: { status: 200, body },
  })
  ctx.background(ctx.deps.wake([id]))
  return body
}

const deadStill = (workspaceId: string, id: string) => ({
  name: 'dead',
  condition: sql`EXISTS (SELECT 1 FROM outbox WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND dead_at IS NOT NULL)`,
  error: new AppError('conflict', 'Someone replayed this event a moment ago.'),
})
