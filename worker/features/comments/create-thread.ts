import { sql } from 'drizzle-orm'
import { type CreateThreadInput, MAX_THREADS, type Thread } from '#core/contracts/comments'
import { isEmoji } from '#core/domain/comments/emoji'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { type Change, commit } from '../../db/commit.ts'
import { comment, commentReaction, commentThread } from '../../db/schema/index.ts'
import { commentEvents, said } from './comment-events.ts'
import { newComment } from './new-comment.ts'
import { fewerThan, findPiece, type Piece, pieceThere } from './repository.ts'
import { type NamedThread, toComment, toHead, toThread } from './rows.ts'
import { tell } from './tell.ts'

/** Starts a conversation, or reacts to a place in the text. Throws `conflict` when the content has too many. */
export async function createThread(ctx: Ctx, contentId: string, input: CreateThreadInput): Promise<Thread> {
  authorize(ctx, 'comment:write')
  const piece = await findPiece(ctx.db, ctx.workspaceId, contentId)
  const person = actorPerson(ctx.actor)
  const thread: NamedThread = {
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    contentId,
    anchor: input.anchor,
    quote: input.quote,
    createdBy: person.id,
    createdByName: person.name,
    createdAt: ctx.now,
    resolvedBy: null,
    resolvedByName: null,
    resolvedAt: null,
  }
  return input.emoji === undefined
    ? startWithComment(ctx, piece, thread, input.text ?? '')
    : startWithReaction(ctx, piece, thread, input.emoji)
}

async function startWithComment(ctx: Ctx, piece: Piece, thread: NamedThread, text: string): Promise<Thread> {
  const row = await newComment(ctx, thread.id, text)
  const first = toComment(row)
  const body = toThread(thread, { total: 1, comments: [first] }, [])
  await commit(ctx, {
    ...starting(ctx, thread),
    writes: [ctx.db.insert(commentThread).values(thread), ctx.db.insert(comment).values(row)],
    audit: audited(piece, thread, { commentId: row.id }),
    events: commentEvents(ctx, piece, row),
    answer: { status: 201, body },
  })
  tell(ctx, piece.id, { type: 'collaboration:comment_added', thread: toHead(thread), comment: first })
  return body
}

async function startWithReaction(
  ctx: Ctx,
  piece: Piece,
  thread: NamedThread,
  emoji: string,
): Promise<Thread> {
  if (!isEmoji(emoji)) throw invalid('emoji', 'Not an emoji.')
  const { id, workspaceId } = thread
  const person = actorPerson(ctx.actor)
  const row = { targetId: id, userId: person.id, emoji, workspaceId, threadId: id, createdAt: ctx.now }
  const body = toThread(thread, { total: 0, comments: [] }, [{ emoji, people: [person] }])
  await commit(ctx, {
    ...starting(ctx, thread),
    writes: [ctx.db.insert(commentThread).values(thread), ctx.db.insert(commentReaction).values(row)],
    audit: audited(piece, thread, { emoji }),
    events: [{ type: 'reaction.added', data: { ...said(ctx, piece, id), targetId: id, emoji } }],
    answer: { status: 201, body },
  })
  const reacted = { threadId: id, targetId: id, emoji, person, thread: toHead(thread) }
  tell(ctx, piece.id, { type: 'collaboration:reaction_added', ...reacted })
  return body
}

const starting = (
  { workspaceId }: Ctx,
  { contentId }: NamedThread,
): Pick<Change, 'permission' | 'guards'> => ({
  permission: 'comment:write',
  guards: [
    pieceThere(workspaceId, contentId),
    fewerThan(
      MAX_THREADS,
      'threads on this content',
      sql`comment_thread WHERE workspace_id = ${workspaceId} AND content_id = ${contentId}`,
    ),
  ],
})

const audited = ({ title }: Piece, { id, contentId }: NamedThread, detail: Record<string, unknown>) => ({
  action: 'thread.created' as const,
  resource: 'thread',
  resourceId: id,
  detail: { contentId, title, ...detail },
})
