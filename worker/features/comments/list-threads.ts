import { and, asc, eq, getTableColumns, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { LISTED_REPLIES, type ListThreadsQuery, type Thread } from '#core/contracts/comments'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commentThread } from '../../db/schema/index.ts'
import { readThreads } from './read-threads.ts'
import { findPiece, resolver, starter } from './repository.ts'

/** One page of a content's threads, oldest first; those with nothing left in them are not shown. */
export async function listThreads(
  ctx: Ctx,
  contentId: string,
  query: ListThreadsQuery,
): Promise<{ items: Thread[]; nextCursor: string | null }> {
  authorize(ctx, 'content:read')
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor)
  if (query.cursor !== undefined && typeof cursor?.value !== 'number')
    throw invalid('cursor', 'Not a cursor of this list.')
  await findPiece(ctx.db, ctx.workspaceId, contentId, { trashed: true })
  const beyond =
    cursor && sql`(${commentThread.createdAt}, ${commentThread.id}) > (${cursor.value}, ${cursor.id})`
  const rows = await ctx.db
    .select({
      ...getTableColumns(commentThread),
      createdByName: starter.name,
      resolvedByName: resolver.name,
    })
    .from(commentThread)
    .leftJoin(starter, eq(starter.id, commentThread.createdBy))
    .leftJoin(resolver, eq(resolver.id, commentThread.resolvedBy))
    .where(
      and(
        eq(commentThread.workspaceId, ctx.workspaceId),
        eq(commentThread.contentId, contentId),
        NOT_EMPTY,
        query.state && (query.state === 'open' ? isNull : isNotNull)(commentThread.resolvedAt),
        query.about && ABOUT[query.about](actorPerson(ctx.actor).id),
        beyond ?? undefined,
      ),
    )
    .orderBy(asc(commentThread.createdAt), asc(commentThread.id))
    .limit(query.limit + 1)
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: await readThreads(ctx.db, ctx.workspaceId, shown, LISTED_REPLIES),
    nextCursor: last ? encodeCursor({ value: last.createdAt, id: last.id }) : null,
  }
}

const commentExists = (from: SQL, where: SQL) =>
  sql`EXISTS (SELECT 1 FROM ${from} WHERE c.thread_id = ${commentThread.id} AND c.deleted_at IS NULL AND ${where})`

const NOT_EMPTY = sql`(${commentExists(sql`comment AS c`, sql`TRUE`)}
  OR EXISTS (SELECT 1 FROM comment_reaction AS r WHERE r.target_id = ${commentThread.id}))`

const ABOUT: Record<NonNullable<ListThreadsQuery['about']>, (userId: string) => SQL> = {
  mine: (userId) =>
    sql`(${commentThread.createdBy} = ${userId} OR ${commentExists(sql`comment AS c`, sql`c.author = ${userId}`)})`,
  mentions: (userId) =>
    commentExists(sql`comment AS c, json_each(c.mentions) AS m`, sql`m.value = ${userId}`),
}
