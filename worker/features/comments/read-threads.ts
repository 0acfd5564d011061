import { and, asc, eq, getTableColumns, isNull, or, sql } from 'drizzle-orm'
import { type Comment, MAX_COMMENTS, type Reaction, type Thread } from '#core/contracts/comments'
import type { Db } from '../../db/client.ts'
import { comment, commentReaction, user } from '../../db/schema/index.ts'
import { type NamedThread, toComment, toReactions, toThread } from './rows.ts'

/**
 * The threads with what was said in them: of each the first comment and the `newest` last ones, and how many
 * there are. One batch of two queries.
 */
export async function readThreads(
  db: Db,
  workspaceId: string,
  threads: readonly NamedThread[],
  newest = MAX_COMMENTS,
): Promise<Thread[]> {
  if (threads.length === 0) return []
  const ids = JSON.stringify(threads.map(({ id }) => id))
  const [comments, reactions] = await db.batch([
    commentsOf(db, workspaceId, ids, newest),
    reactionsOf(db, workspaceId, ids),
  ])
  const reactionsTo = toReactions(reactions)
  const said = new Map<string, { total: number; comments: Comment[] }>()
  for (const { total, ...row } of comments) {
    const known = said.get(row.threadId)?.comments ?? []
    said.set(row.threadId, { total, comments: [...known, toComment(row, reactionsTo.get(row.id))] })
  }
  return threads.map((row) =>
    toThread(row, said.get(row.id) ?? { total: 0, comments: [] }, reactionsTo.get(row.id) ?? []),
  )
}

function commentsOf(db: Db, workspaceId: string, threadIds: string, newest: number) {
  const ranked = db
    .select({
      ...getTableColumns(comment),
      place: sql<number>`row_number() OVER (PARTITION BY ${comment.threadId}
        ORDER BY ${comment.createdAt}, ${comment.id})`.as('place'),
      total: sql<number>`count(*) OVER (PARTITION BY ${comment.threadId})`.as('total'),
    })
    .from(comment)
    .where(
      and(
        eq(comment.workspaceId, workspaceId),
        isNull(comment.deletedAt),
        sql`${comment.threadId} IN (SELECT value FROM json_each(${threadIds}))`,
      ),
    )
    .as('ranked')
  return db
    .select({
      id: ranked.id,
      workspaceId: ranked.workspaceId,
      threadId: ranked.threadId,
      author: ranked.author,
      text: ranked.text,
      mentions: ranked.mentions,
      createdAt: ranked.createdAt,
      editedAt: ranked.editedAt,
      deletedAt: ranked.deletedAt,
      deletedBy: ranked.deletedBy,
      total: ranked.total,
      authorName: user.name,
    })
    .from(ranked)
    .leftJoin(user, eq(user.id, ranked.author))
    .where(or(eq(ranked.place, 1), sql`${ranked.place} > ${ranked.total} - ${newest}`))
    .orderBy(asc(ranked.threadId), asc(ranked.place))
}

const reactionsOf = (db: Db, workspaceId: string, threadIds: string) =>
  db
    .select({
      targetId: commentReaction.targetId,
      userId: commentReaction.userId,
      emoji: commentReaction.emoji,
      name: user.name,
    })
    .from(commentReaction)
    .leftJoin(user, eq(user.id, commentReaction.userId))
    .where(
      and(
        eq(commentReaction.workspaceId, workspaceId),
        sql`${commentReaction.threadId} IN (SELECT value FROM json_each(${threadIds}))`,
      ),
    )
    .orderBy(asc(commentReaction.createdAt), asc(commentReaction.userId))

/** The reactions to one comment or place. */
export async function readReactions(
  db: Db,
  workspaceId: string,
  target: { id: string; threadId: string },
): Promise<Reaction[]> {
  const rows = await reactionsOf(db, workspaceId, JSON.stringify([target.threadId]))
  return toReactions(rows).get(target.id) ?? []
}
