import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ContentType } from '#core/contracts/content'
import { AppError, notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { comment, commentThread, content, user } from '../../db/schema/index.ts'
import type { NamedComment, NamedThread } from './rows.ts'

export const starter = alias(user, 'starter')
export const resolver = alias(user, 'resolver')

/** The content that is talked about, as events name it. */
export interface Piece {
  id: string
  title: string
  type: ContentType
}

/** Throws `not_found` for a content that is absent, foreign or, unless asked for, in the trash. */
export async function findPiece(
  db: Db,
  workspaceId: string,
  id: string,
  { trashed = false } = {},
): Promise<Piece> {
  const [row] = await db
    .select({ id: content.id, title: content.title, type: content.type, trashedAt: content.trashedAt })
    .from(content)
    .where(and(eq(content.workspaceId, workspaceId), eq(content.id, id)))
  if (!row || (row.trashedAt !== null && !trashed)) throw notFound('content')
  return { id: row.id, title: row.title, type: row.type }
}

export const ownThread = (workspaceId: string, contentId: string, id: string) =>
  and(
    eq(commentThread.workspaceId, workspaceId),
    eq(commentThread.contentId, contentId),
    eq(commentThread.id, id),
  )

/** Throws `not_found` for a thread that is absent, foreign or another content's. */
export async function findThread(
  db: Db,
  workspaceId: string,
  contentId: string,
  id: string,
): Promise<NamedThread> {
  const [row] = await db
    .select({
      ...getTableColumns(commentThread),
      createdByName: starter.name,
      resolvedByName: resolver.name,
    })
    .from(commentThread)
    .leftJoin(starter, eq(starter.id, commentThread.createdBy))
    .leftJoin(resolver, eq(resolver.id, commentThread.resolvedBy))
    .where(ownThread(workspaceId, contentId, id))
  if (!row) throw notFound('thread')
  return row
}

export const ownComment = (workspaceId: string, id: string) =>
  and(eq(comment.workspaceId, workspaceId), eq(comment.id, id))

/** Throws `not_found` for a comment that is absent, foreign, another content's or, unless asked for, deleted. */
export async function findComment(
  db: Db,
  workspaceId: string,
  contentId: string,
  id: string,
  { deleted = false } = {},
): Promise<NamedComment> {
  const [row] = await db
    .select({ ...getTableColumns(comment), authorName: user.name })
    .from(comment)
    .innerJoin(commentThread, eq(commentThread.id, comment.threadId))
    .leftJoin(user, eq(user.id, comment.author))
    .where(
      and(
        ownComment(workspaceId, id),
        eq(commentThread.contentId, contentId),
        deleted ? undefined : isNull(comment.deletedAt),
      ),
    )
  if (!row) throw notFound('comment')
  return row
}

/** Holds in the batch only while the content is there and not in the trash. */
export const pieceThere = (workspaceId: string, id: string): Guard => ({
  name: 'content',
  condition: exists(sql`SELECT 1 FROM content WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND trashed_at IS NULL`),
  error: notFound('content'),
})

/** Holds in the batch only while the comment is there and as deleted or not as it was read. */
export const commentStands = (workspaceId: string, id: string, { deleted }: { deleted: boolean }): Guard => ({
  name: 'comment',
  condition: exists(sql`SELECT 1 FROM comment WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND (deleted_at IS NOT NULL) = ${deleted ? 1 : 0}`),
  error: notFound('comment'),
})

/** Holds in the batch only while there are fewer than `max` of what `from` counts. */
export const fewerThan = (max: number, what: string, from: SQL): Guard => ({
  name: `fewer ${what}`,
  condition: sql`(SELECT count(*) FROM ${from}) < ${max}`,
  error: new AppError('conflict', `There are ${max} ${what} already, as many as there can be.`),
})

const exists = (query: SQL) => sql`EXISTS (${query})`
