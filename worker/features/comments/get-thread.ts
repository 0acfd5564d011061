import type { Thread } from '#core/contracts/comments'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { readThreads } from './read-threads.ts'
import { findPiece, findThread } from './repository.ts'

/** One thread with all its comments. */
export async function getThread(ctx: Ctx, contentId: string, id: string): Promise<Thread> {
  authorize(ctx, 'content:read')
  await findPiece(ctx.db, ctx.workspaceId, contentId, { trashed: true })
  const row = await findThread(ctx.db, ctx.workspaceId, contentId, id)
  const [thread] = await readThreads(ctx.db, ctx.workspaceId, [row])
  if (!thread) throw notFound('thread')
  return thread
}
