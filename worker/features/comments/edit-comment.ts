import type { Comment } from '#core/contracts/comments'
import { forbidden } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { comment } from '../../db/schema/index.ts'
import { mentionEvents } from './comment-events.ts'
import { checkMentions } from './mentioned-members.ts'
import { readReactions } from './read-threads.ts'
import { commentStands, findComment, findPiece, ownComment, pieceThere } from './repository.ts'
import { toComment } from './rows.ts'
import { tell } from './tell.ts'

/** Changes what one said oneself. Whoever is newly mentioned hears of it. Throws `forbidden` for another's comment. */
export async function editComment(ctx: Ctx, contentId: string, id: string, text: string): Promise<Comment> {
  authorize(ctx, 'comment:write')
  const { db, workspaceId } = ctx
  const piece = await findPiece(db, workspaceId, contentId)
  const before = await findComment(db, workspaceId, contentId, id)
  if (before.author !== actorPerson(ctx.actor).id) throw forbidden('Only its author can change a comment.')
  const changed = { ...(await checkMentions(ctx, text)), editedAt: ctx.now }
  const row = { ...before, ...changed }
  await commit(ctx, {
    permission: 'comment:write',
    guards: [pieceThere(workspaceId, contentId), commentStands(workspaceId, id, { deleted: false })],
    writes: [db.update(comment).set(changed).where(ownComment(workspaceId, id))],
    audit: {
      ...{ action: 'comment.edited', resource: 'comment', resourceId: id },
      detail: { contentId, title: piece.title },
    },
    events: mentionEvents(ctx, piece, row, before.mentions),
  })
  const body = toComment(row, await readReactions(db, workspaceId, row))
  tell(ctx, contentId, { type: 'collaboration:comment_changed', comment: body })
  return body
}
