import { and, eq, sql } from 'drizzle-orm'
import { MAX_REACTIONS, type Reaction, type ReactionInput } from '#core/contracts/comments'
import { isEmoji } from '#core/domain/comments/emoji'
import { AppError, invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Guard, type Statement } from '../../db/commit.ts'
import { commentReaction, commentThread } from '../../db/schema/index.ts'
import { said } from './comment-events.ts'
import { readReactions } from './read-threads.ts'
import {
  commentStands,
  fewerThan,
  findComment,
  findPiece,
  findThread,
  type Piece,
  pieceThere,
} from './repository.ts'
import { type NamedThread, toHead } from './rows.ts'
import { tell } from './tell.ts'

/** What is reacted to: a comment, or the thread's own place in the text. */
interface Target {
  id: string
  thread: NamedThread
  guards: Guard[]
}

/** Puts a reaction on a comment, or takes it back. Twice is once. */
export async function reactToComment(
  ctx: Ctx,
  contentId: string,
  id: string,
  input: ReactionInput,
): Promise<Reaction[]> {
  authorize(ctx, 'comment:write')
  const { db, workspaceId } = ctx
  const piece = await findPiece(db, workspaceId, contentId)
  const { threadId } = await findComment(db, workspaceId, contentId, id)
  const thread = await findThread(db, workspaceId, contentId, threadId)
  return react(
    ctx,
    piece,
    { id, thread, guards: [commentStands(workspaceId, id, { deleted: false })] },
    input,
  )
}

/** Puts a reaction on a thread's place in the text, or takes it back. Throws `conflict` for a thread without a place. */
export async function reactToText(
  ctx: Ctx,
  contentId: string,
  threadId: string,
  input: ReactionInput,
): Promise<Reaction[]> {
  authorize(ctx, 'comment:write')
  const piece = await findPiece(ctx.db, ctx.workspaceId, contentId)
  const thread = await findThread(ctx.db, ctx.workspaceId, contentId, threadId)
  if (thread.anchor === null)
    throw new AppError('conflict', 'This thread is about the whole piece: react to a comment in it.')
  return react(ctx, piece, { id: threadId, thread, guards: [] }, input)
}

async function react(
  ctx: Ctx,
  piece: Piece,
  { id: targetId, thread, guards }: Target,
  { emoji, on }: ReactionInput,
): Promise<Reaction[]> {
  if (!isEmoji(emoji)) throw invalid('emoji', 'Not an emoji.')
  const { db, workspaceId } = ctx
  const person = actorPerson(ctx.actor)
  const target = { id: targetId, threadId: thread.id }
  const before = await readReactions(db, workspaceId, target)
  const isOn = before.some((one) => one.emoji === emoji && one.people.some(({ id }) => id === person.id))
  if (isOn === on) return before
  const mine = { targetId, userId: person.id, emoji }
  await commit(ctx, {
    permission: 'comment:write',
    guards: [
      pieceThere(workspaceId, piece.id),
      ...guards,
      ...(on
        ? [fewerThan(MAX_REACTIONS, 'reactions here', sql`comment_reaction WHERE target_id = ${targetId}`)]
        : []),
    ],
    writes: on ? putting(ctx, mine, thread.id) : takingBack(ctx, mine, thread.id),
    audit: {
      action: on ? 'reaction.added' : 'reaction.removed',
      resource: 'thread',
      resourceId: thread.id,
      detail: { contentId: piece.id, title: piece.title, targetId, emoji },
    },
    events: on ? [{ type: 'reaction.added', data: { ...said(ctx, piece, thread.id), targetId, emoji } }] : [],
  })
  const reacted = { threadId: thread.id, targetId, emoji, person }
  tell(
    ctx,
    piece.id,
    on
      ? { type: 'collaboration:reaction_added', ...reacted, thread: toHead(thread) }
      : { type: 'collaboration:reaction_removed', ...reacted },
  )
  return readReactions(db, workspaceId, target)
}

interface Mine {
  targetId: string
  userId: string
  emoji: string
}

const putting = ({ db, workspaceId, now }: Ctx, mine: Mine, threadId: string): Statement[] => [
  db
    .insert(commentReaction)
    .values({ ...mine, workspaceId, threadId, createdAt: now })
    .onConflictDoNothing(),
]

/** A place in the text goes with the last reaction to it, unless something was said there. */
const takingBack = ({ db, workspaceId }: Ctx, mine: Mine, threadId: string): Statement[] => [
  db
    .delete(commentReaction)
    .where(
      and(
        eq(commentReaction.workspaceId, workspaceId),
        eq(commentReaction.targetId, mine.targetId),
        eq(commentReaction.userId, mine.userId),
        eq(commentReaction.emoji, mine.emoji),
      ),
    ),
  db
    .delete(commentThread)
    .where(
      and(
        eq(commentThread.workspaceId, workspaceId),
        eq(commentThread.id, threadId),
        sql`NOT EXISTS (SELECT 1 FROM comment AS c WHERE c.thread_id = ${threadId})`,
        sql`NOT EXISTS (SELECT 1 FROM comment_reaction AS r WHERE r.thread_id = ${threadId})`,
      ),
    ),
]
