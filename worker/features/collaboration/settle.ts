import type { Content } from '#core/contracts/content'
import { actorAllows } from '#core/domain/access/permissions'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { getContent } from '../content/index.ts'

/**
 * The content once the library has caught up with its live document, for the next step of a review, which binds
 * to what the library holds. Foreign and absent are both `not_found`.
 */
export async function settleContent(ctx: Ctx, contentId: string): Promise<Content> {
  authorize(ctx, actorAllows(ctx.actor, 'content:write') ? 'content:write' : 'content:review')
  const content = await getContent(ctx, contentId)
  if (!(await ctx.deps.sessions.settle(contentId))) return content
  return getContent({ ...ctx, db: ctx.deps.database('first-primary') }, contentId)
}
