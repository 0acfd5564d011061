import type { Comment } from '#core/contracts/comments'
import type { Permission } from '#core/domain/access/permissions'
import { forbidden } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { comment } from '../../db/schema/index.ts'
import { readReactions } from './read-threads.ts'
import { commentStands, findComment, findPiece, findThread, ownComment, pieceThere } from './repository.ts'
import { toComment, toHead } from './rows.ts'
import { tell } from './tell.ts'

/** Takes a comment away: one's own, or with `comment:moderate` anybody's. It can be restored for a day. */
export async function deleteComment(ctx: Ctx, contentId: string, id: string): Promise<void> {
  authorize(ctx, 'comment:write')
  const { db, workspaceId } = ctx
  const { title } = await findPiece(db, workspaceId, contentId)
  const before = await findComment(db, workspaceId, contentId, id)
  const me = actorPerson(ctx.actor).id
  await commit(ctx, {
    permission: needed(before.author === me),
    guards: [pieceThere(workspaceId, contentId), commentStands(workspaceId, id, { deleted: false })],
    writes: [
      db.update(comment).set({ deletedAt: ctx.now, deletedBy: me }).where(ownComment(workspaceId, id)),
    ],
    audit: {
      action: 'comment.deleted',
      resource: 'comment',
      resourceId: id,
      detail: { contentId, title, author: before.author },
    },
  })
  tell(ctx, contentId, { type: 'collaboration:comment_deleted', threadId: before.threadId, commentId: id })
}

/** Brings a deleted comment back: for whoever deleted it. Throws `not_found` once it is gone for good. */
export async function restoreComment(ctx: Ctx, contentId: string, id: string): Promise<Comment> {
  authorize(ctx, 'comment:write')
  const { db, workspaceId } = ctx
  const { title } = await findPiece(db, workspaceId, contentId)
  const before = await findComment(db, workspaceId, contentId, id, { deleted: true })
  const thread = await findThread(db, workspaceId, contentId, before.threadId)
  const me = actorPerson(ctx.actor).id
  if (before.deletedAt !== null && before.deletedBy !== me)
    throw forbidden('Only who deleted it can restore it.')
  const row = { ...before, deletedAt: null, deletedBy: null }
  const body = toComment(row, await readReactions(db, workspaceId, row))
  if (before.deletedAt === null) return body
  await commit(ctx, {
    permission: needed(before.author === me),
    guards: [pieceThere(workspaceId, contentId), commentStands(workspaceId, id, { deleted: true })],
    writes: [db.update(comment).set({ deletedAt: null, deletedBy: null }).where(ownComment(workspaceId, id))],
    audit: { action: 'comment.restored', resource: 'comment', resourceId: id, detail: { contentId, title } },
    answer: { status: 200, body },
  })
  tell(ctx, contentId, { type: 'collaboration:comment_added', thread: toHead(thread), comment: body })
  return body
}

const needed = (own: boolean): Permission => (own ? 'comment:write' : 'comment:moderate')
