import { and, desc, eq } from 'drizzle-orm'
import type { ReviewLink } from '#core/contracts/review-links'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { reviewLink } from '../../db/schema/index.ts'
import { findContent } from '../content/index.ts'
import { toLink } from './rows.ts'

/** The links to a content, newest first, ended ones too; never their tokens. */
export async function listLinks(ctx: Ctx, contentId: string): Promise<ReviewLink[]> {
  authorize(ctx, 'content:read')
  await findContent(ctx.db, ctx.workspaceId, contentId, { trashed: true })
  const rows = await ctx.db
    .select()
    .from(reviewLink)
    .where(and(eq(reviewLink.workspaceId, ctx.workspaceId), eq(reviewLink.contentId, contentId)))
    .orderBy(desc(reviewLink.createdAt))
    .limit(100)
  return rows.map((row) => toLink(row, ctx.now))
}
