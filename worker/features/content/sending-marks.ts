import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { content } from '../../db/schema/index.ts'

/** For the batch of whatever sends a content: when it will go (null: it will not after all), unless it has gone before. */
export const markScheduled = (
  db: Db,
  workspaceId: string,
  contentId: string,
  scheduledAt: number | null,
): Statement =>
  db
    .update(content)
    .set({ scheduledAt })
    .where(and(eq(content.workspaceId, workspaceId), eq(content.id, contentId), isNull(content.sentAt)))

/** The same for when it begins to go; the first time stays. */
export const markSent = (db: Db, workspaceId: string, contentId: string, sentAt: number): Statement =>
  db
    .update(content)
    .set({ sentAt })
    .where(and(eq(content.workspaceId, workspaceId), eq(content.id, contentId), isNull(content.sentAt)))
