import { and, eq, isNull } from 'drizzle-orm'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { content, reviewLink, reviewSeat } from '../../db/schema/index.ts'

/**
 * Ends a link at once: each of its requests asks the row. Its holder is no longer waited for; what they have said
 * stays. Revoking twice does no harm.
 */
export async function revokeLink(ctx: Ctx, contentId: string, linkId: string): Promise<void> {
  authorize(ctx, 'content:write')
  const own = and(
    eq(reviewLink.workspaceId, ctx.workspaceId),
    eq(reviewLink.contentId, contentId),
    eq(reviewLink.id, linkId),
  )
  const [row] = await ctx.db
    .select({ name: reviewLink.name, revokedAt: reviewLink.revokedAt, title: content.title })
    .from(reviewLink)
    .innerJoin(content, and(eq(content.workspaceId, ctx.workspaceId), eq(content.id, reviewLink.contentId)))
    .where(own)
  if (!row) throw notFound('link')
  if (row.revokedAt !== null) return
  await commit(ctx, {
    permission: 'content:write',
    writes: [
      ctx.db
        .update(reviewLink)
        .set({ revokedAt: ctx.now })
        .where(and(own, isNull(reviewLink.revokedAt))),
      ctx.db
        .delete(reviewSeat)
        .where(
          and(
            eq(reviewSeat.workspaceId, ctx.workspaceId),
            eq(reviewSeat.linkId, linkId),
            isNull(reviewSeat.decision),
          ),
        ),
    ],
    audit: {
      action: 'review_link.revoked',
      resource: 'review_link',
      resourceId: linkId,
      detail: { contentId, title: row.title, name: row.name },
    },
    events: [{ type: 'review.link_revoked', data: { contentId, linkId } }],
  })
}
