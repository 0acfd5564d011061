import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Permission, rolesThatAllow } from '#core/domain/access/permissions'
import type { Db } from '../../db/client.ts'
import { comment, commentThread, content, member, reviewSeat } from '../../db/schema/index.ts'

/** Members whose role holds the permission. */
export async function membersWho(db: Db, workspaceId: string, permission: Permission): Promise<string[]> {
  const rows = await db
    .select({ userId: member.userId })
    .from(member)
    .where(and(eq(member.organizationId, workspaceId), inArray(member.role, rolesThatAllow(permission))))
  return rows.map(({ userId }) => userId)
}

/** Members asked by name in the last round of a content. */
export async function namedReviewers(db: Db, workspaceId: string, contentId: string): Promise<string[]> {
  const rows = await db
    .select({ userId: reviewSeat.userId })
    .from(reviewSeat)
    .where(and(eq(reviewSeat.workspaceId, workspaceId), eq(reviewSeat.contentId, contentId)))
  return rows.flatMap(({ userId }) => userId ?? [])
}

/** Whoever made a content and whoever changed it last. */
export async function writersOf(db: Db, workspaceId: string, contentId: string): Promise<string[]> {
  const [row] = await db
    .select({ createdBy: content.createdBy, updatedBy: content.updatedBy })
    .from(content)
    .where(and(eq(content.workspaceId, workspaceId), eq(content.id, contentId)))
  return row ? [row.createdBy, row.updatedBy] : []
}

/** Everybody who has said something in a conversation. */
export async function speakersIn(db: Db, workspaceId: string, threadId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ userId: comment.author })
    .from(comment)
    .innerJoin(commentThread, eq(commentThread.id, comment.threadId))
    .where(
      and(
        eq(commentThread.workspaceId, workspaceId),
        eq(comment.threadId, threadId),
        isNull(comment.deletedAt),
      ),
    )
  return rows.map(({ userId }) => userId)
}

export async function mentionedIn(db: Db, workspaceId: string, commentId: string): Promise<string[]> {
  const [row] = await db
    .select({ mentions: comment.mentions })
    .from(comment)
    .where(and(eq(comment.workspaceId, workspaceId), eq(comment.id, commentId)))
  return row?.mentions ?? []
}

/** These people, each once, as far as they are members and not `except`. */
export async function stillMembers(
  db: Db,
  workspaceId: string,
  userIds: readonly string[],
  except: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(userIds)].filter((id) => !except.includes(id))
  if (wanted.length === 0) return []
  const rows = await db
    .select({ userId: member.userId })
    .from(member)
    .where(
      and(
        eq(member.organizationId, workspaceId),
        sql`${member.userId} IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))`,
      ),
    )
  return rows.map(({ userId }) => userId)
}
