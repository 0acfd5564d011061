import { sql } from 'drizzle-orm'
import { type Comment, MAX_COMMENTS } from '#core/contracts/comments'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { comment } from '../../db/schema/index.ts'
import { commentEvents } from './comment-events.ts'
import { newComment } from './new-comment.ts'
import { fewerThan, findPiece, findThread, pieceThere } from './repository.ts'
import { toComment, toHead } from './rows.ts'
import { tell } from './tell.ts'

/** Answers in a thread. Throws `conflict` when it is full. */
export async function addComment(
  ctx: Ctx,
  contentId: string,
  threadId: string,
  text: string,
): Promise<Comment> {
  authorize(ctx, 'comment:write')
  const piece = await findPiece(ctx.db, ctx.workspaceId, contentId)
  const thread = await findThread(ctx.db, ctx.workspaceId, contentId, threadId)
  const row = await newComment(ctx, threadId, text)
  const body = toComment(row)
  await commit(ctx, {
    permission: 'comment:write',
    guards: [
      pieceThere(ctx.workspaceId, contentId),
      fewerThan(
        MAX_COMMENTS,
        'comments in this thread',
        sql`comment WHERE workspace_id = ${ctx.workspaceId} AND thread_id = ${threadId} AND deleted_at IS NULL`,
      ),
    ],
    writes: [ctx.db.insert(comment).values(row)],
    audit: {
      action: 'comment.added',
      resource: 'comment',
      resourceId: row.id,
      detail: { contentId, title: piece.title, threadId },
    },
    events: commentEvents(ctx, piece, row),
    answer: { status: 201, body },
  })
  tell(ctx, contentId, { type: 'collaboration:comment_added', thread: toHead(thread), comment: body })
  return body
}
