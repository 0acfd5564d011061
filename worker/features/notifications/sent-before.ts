import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Statement } from '../../db/commit.ts'
import { failedGuard, guard } from '../../db/guard.ts'
import { notificationDelivery } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import type { DueDelivery } from './due-delivery.ts'

const HOUR = 3_600_000
/** What one recipient is sent on one channel at most. */
export const CAPS = [
  { limit: 12, window: HOUR },
  { limit: 40, window: 24 * HOUR },
]
const MOST_SENT = 40

/** When the recipient was last sent something on this channel, within the longest of the caps (epoch ms). */
export async function sentBefore(ctx: ReactionCtx, due: DueDelivery): Promise<number[]> {
  const { handedOverAt } = notificationDelivery
  const rows = await ctx.db
    .select({ at: sql<number>`${handedOverAt}` })
    .from(notificationDelivery)
    .where(within(ctx, due))
    .orderBy(desc(handedOverAt))
    .limit(MOST_SENT)
  return rows.map(({ at }) => at)
}

const SENT = 'sent before'

/** Lets a batch through only while nothing else was sent to the recipient since that was asked: caps hold for twins. */
export const nothingSentSince = (ctx: ReactionCtx, due: DueDelivery, sent: readonly number[]): Statement =>
  ctx.db.insert(guard).values({
    name: SENT,
    ok: sql`(SELECT count(*) = ${sent.length} FROM (SELECT 1 FROM ${notificationDelivery}
      WHERE ${within(ctx, due)} LIMIT ${MOST_SENT}))`,
  })

/** Whether something was sent to the recipient meanwhile, so that the gate has to be asked again. */
export const wasSentMeanwhile = (error: unknown): boolean => failedGuard(error, SENT)

function within({ now }: ReactionCtx, { row }: DueDelivery) {
  const { workspaceId, recipient, channel, handedOverAt } = notificationDelivery
  return and(
    eq(workspaceId, row.workspaceId),
    eq(recipient, row.recipient),
    eq(channel, row.channel),
    gt(handedOverAt, now - 24 * HOUR),
  )
}
