import { and, desc, eq, sql } from 'drizzle-orm'
import type { ReviewEntry } from '#core/contracts/review'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import type { Statement } from '../../db/commit.ts'
import { review, reviewLink, user } from '../../db/schema/index.ts'
import { findContent } from './repository.ts'

/** The statement that adds a line to a content's review history. */
export const reviewEntry = (
  ctx: Ctx,
  contentId: string,
  event: ReviewEntry['event'],
  {
    comment = '',
    hash = null,
    linkId = linkOf(ctx),
  }: { comment?: string; hash?: string | null; linkId?: string | null } = {},
): Statement =>
  ctx.db.insert(review).values({
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    contentId,
    event,
    actor: actorPerson(ctx.actor).id,
    comment,
    hash,
    linkId,
    at: ctx.now,
  })

const linkOf = ({ actor }: Ctx) => (actor.kind === 'guest' ? actor.linkId : null)

/** Newest first. */
export async function listReviews(ctx: Ctx, contentId: string): Promise<ReviewEntry[]> {
  authorize(ctx, 'content:read')
  await findContent(ctx.db, ctx.workspaceId, contentId, { trashed: true })
  const rows = await ctx.db
    .select({ entry: review, name: sql<string | null>`coalesce(${user.name}, ${reviewLink.name})` })
    .from(review)
    .leftJoin(user, eq(user.id, review.actor))
    .leftJoin(reviewLink, eq(reviewLink.id, sql`substr(${review.actor}, 7)`))
    .where(and(eq(review.workspaceId, ctx.workspaceId), eq(review.contentId, contentId)))
    .orderBy(desc(review.at))
    .limit(200)
  return rows.map(({ entry, name }) => ({
    id: entry.id,
    event: entry.event,
    by: { id: entry.actor, name: name ?? '—' },
    at: new Date(entry.at).toISOString(),
    comment: entry.comment,
    hash: entry.hash,
  }))
}
