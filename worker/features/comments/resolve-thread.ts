import { sql } from 'drizzle-orm'
import type { Thread } from '#core/contracts/comments'
import { AppError, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { commentThread } from '../../db/schema/index.ts'
import { said } from './comment-events.ts'
import { readThreads } from './read-threads.ts'
import { findPiece, findThread, ownThread, pieceThere } from './repository.ts'
import { toHead } from './rows.ts'
import { tell } from './tell.ts'

/** Settles a thread. Throws `conflict` when it is settled already. */
export const resolveThread = (ctx: Ctx, contentId: string, id: string) => settle(ctx, contentId, id, true)

/** Takes a settled thread up again. Throws `conflict` when it is open already. */
export const reopenThread = (ctx: Ctx, contentId: string, id: string) => settle(ctx, contentId, id, false)

async function settle(ctx: Ctx, contentId: string, id: string, resolving: boolean): Promise<Thread> {
  authorize(ctx, 'comment:write')
  const { db, workspaceId } = ctx
  const piece = await findPiece(db, workspaceId, contentId)
  const before = await findThread(db, workspaceId, contentId, id)
  const already = new AppError('conflict', resolving ? 'It is resolved already.' : 'It is open already.')
  if ((before.resolvedAt !== null) === resolving) throw already
  const me = actorPerson(ctx.actor)
  const changed = resolving
    ? { resolvedAt: ctx.now, resolvedBy: me.id }
    : { resolvedAt: null, resolvedBy: null }
  const row = { ...before, ...changed, resolvedByName: resolving ? me.name : null }
  const [body] = await readThreads(db, workspaceId, [row])
  if (!body) throw notFound('thread')
  const action = resolving ? 'thread.resolved' : 'thread.reopened'
  const stillAsRead = sql`EXISTS (SELECT 1 FROM comment_thread WHERE id = ${id}
    AND workspace_id = ${workspaceId} AND (resolved_at IS NOT NULL) = ${resolving ? 0 : 1})`
  await commit(ctx, {
    permission: 'comment:write',
    guards: [pieceThere(workspaceId, contentId), { name: 'thread', condition: stillAsRead, error: already }],
    writes: [
      db
        .update(commentThread)
        .set(changed)
        .where(ownThread(workspaceId, contentId, id)),
    ],
    audit: { action, resource: 'thread', resourceId: id, detail: { contentId, title: piece.title } },
    events: [{ type: action, data: said(ctx, piece, id) }],
    answer: { status: 200, body },
  })
  tell(ctx, contentId, { type: 'collaboration:thread_changed', thread: toHead(row) })
  return body
}
