import { and, count, eq, isNull } from 'drizzle-orm'
import type { Home } from '#core/contracts/content'
import { CONTENT_STATUSES, listContentQuery } from '#core/contracts/content'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { content } from '../../db/schema/index.ts'
import { listContent } from './list-content.ts'
import { waitingForMe } from './waiting-for-me.ts'

/** What waits for the person asking, what the team is on, and what is ready. */
export async function home(ctx: Ctx): Promise<Home> {
  authorize(ctx, 'content:read')
  const list = async (filter: object) =>
    (await listContent(ctx, listContentQuery.parse({ limit: 8, ...filter }))).items
  const [toReview, changes, recent, approved, rows] = await Promise.all([
    waitingForMe(ctx, 8),
    list({ status: 'changes_requested' }),
    list({}),
    list({ status: 'approved' }),
    ctx.db
      .select({ status: content.status, count: count() })
      .from(content)
      .where(and(eq(content.workspaceId, ctx.workspaceId), isNull(content.trashedAt)))
      .groupBy(content.status),
  ])
  const me = actorUserId(ctx.actor)
  const mine = changes.filter((item) => item.createdBy.id === me || item.updatedBy.id === me)
  const counted = new Map(rows.map((row) => [row.status, row.count]))
  const [draft, in_review, changes_requested, approvedCount] = CONTENT_STATUSES.map(
    (status) => counted.get(status) ?? 0,
  )
  return {
    toReview,
    changesRequested: mine,
    recent,
    approved,
    counts: {
      draft: draft ?? 0,
      in_review: in_review ?? 0,
      changes_requested: changes_requested ?? 0,
      approved: approvedCount ?? 0,
    },
  }
}
