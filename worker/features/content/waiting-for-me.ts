import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Home } from '#core/contracts/content'
import { actorAllows } from '#core/domain/access/permissions'
import { actorUserId, type Ctx } from '../../context.ts'
import { content, reviewRound } from '../../db/schema/index.ts'
import { pickContent } from './listing.ts'

/** What waits for the caller's judgement: what is due first, then what has waited longest. */
export async function waitingForMe(ctx: Ctx, limit: number): Promise<Home['toReview']> {
  const me = actorUserId(ctx.actor)
  if (me === null || !actorAllows(ctx.actor, 'content:review')) return []
  const items = await pickContent(ctx, { where: asked(me), order: DUE_FIRST, limit })
  const due = await dueDates(
    ctx,
    items.map(({ id }) => id),
  )
  return items.map((item) => ({ ...item, dueAt: due.get(item.id) ?? null }))
}

const ROUND = sql`SELECT mode FROM review_round AS round WHERE round.content_id = ${content.id}`
const DUE_FIRST = sql`coalesce((SELECT due_at FROM review_round AS round WHERE round.content_id = ${content.id}), 9e15),
  ${content.updatedAt}`

/** The rule of `seatsAtTurn` and `openToMembers` as SQL; an edit has taken back the approvals of other words. */
const asked = (me: string): SQL => sql`${content.status} = 'in_review' AND (
  EXISTS (SELECT 1 FROM review_seat AS own
    WHERE own.content_id = ${content.id} AND own.user_id = ${me} AND own.decision IS NULL
    AND ((${ROUND}) <> 'ordered' OR NOT EXISTS (SELECT 1 FROM review_seat AS earlier
      WHERE earlier.content_id = own.content_id AND earlier.position < own.position
      AND earlier.decision IS NULL)))
  OR NOT EXISTS (SELECT 1 FROM review_seat AS named
    WHERE named.content_id = ${content.id}
    AND (named.user_id IS NOT NULL OR coalesce((${ROUND}), 'any') <> 'any')))`

async function dueDates(ctx: Ctx, ids: string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .select({ id: reviewRound.contentId, dueAt: reviewRound.dueAt })
    .from(reviewRound)
    .where(and(eq(reviewRound.workspaceId, ctx.workspaceId), inArray(reviewRound.contentId, ids)))
  return new Map(rows.map(({ id, dueAt }) => [id, dueAt === null ? null : new Date(dueAt).toISOString()]))
}
