import type { CommentMessage } from '#core/contracts/comments'
import type { Ctx } from '../../context.ts'
import { log } from '../../http/log.ts'

/** Tells the open pages of a content, after the commit. A message that is lost is made up for by reading the list again. */
export function tell(ctx: Ctx, contentId: string, message: CommentMessage): void {
  const told = ctx.deps.sessions.announce(contentId, message).catch((error: unknown) => {
    log('warn', 'open pages could not be told of a comment', { contentId, error: String(error) })
  })
  ctx.background(told)
}
