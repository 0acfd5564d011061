import { inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import {
  comment,
  commentReaction,
  commentThread,
  idempotencyKey,
  mailboxMessage,
  outbox,
  reactionDone,
} from '../db/schema/index.ts'

const DAY = 86_400_000
/** Rows taken from each table in one round. */
const BATCH = 500

/**
 * Removes what has done its work: delivered events with their marks after a week, answers of keyed requests
 * after two days, local mail after a week, deleted comments after a day. Dead events and the effect ledger stay. Returns the rows removed.
 */
export async function prune(db: Db, now: number): Promise<number> {
  const delivered = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(lt(outbox.deliveredAt, now - 7 * DAY))
    .orderBy(outbox.deliveredAt, outbox.id)
    .limit(BATCH)
  const oldAnswers = db
    .select({ rowid: sql`rowid` })
    .from(idempotencyKey)
    .where(lt(idempotencyKey.createdAt, now - 2 * DAY))
    .limit(BATCH)
  const oldMail = db
    .select({ id: mailboxMessage.id })
    .from(mailboxMessage)
    .where(lt(mailboxMessage.at, now - 7 * DAY))
    .limit(BATCH)
  const deletedComments = db
    .select({ id: comment.id })
    .from(comment)
    .where(lt(comment.deletedAt, now - DAY))
    .orderBy(comment.deletedAt, comment.id)
    .limit(BATCH)
  const deletedIn = db
    .select({ id: comment.threadId })
    .from(comment)
    .where(inArray(comment.id, deletedComments))
  const [, ...results] = await db.batch([
    db.delete(reactionDone).where(inArray(reactionDone.eventId, delivered)),
    db.delete(outbox).where(inArray(outbox.id, delivered)),
    db.delete(idempotencyKey).where(inArray(sql`rowid`, oldAnswers)),
    db.delete(mailboxMessage).where(inArray(mailboxMessage.id, oldMail)),
    db.delete(commentReaction).where(inArray(commentReaction.targetId, deletedComments)),
    // A thread goes with its last comment, unless somebody reacted to its place in the text.
    db.delete(commentThread).where(
      sql`${inArray(commentThread.id, deletedIn)}
        AND NOT EXISTS (SELECT 1 FROM comment AS c WHERE c.thread_id = comment_thread.id
          AND (c.deleted_at IS NULL OR c.deleted_at >= ${now - DAY}))
        AND NOT EXISTS (SELECT 1 FROM comment_reaction AS r WHERE r.thread_id = comment_thread.id)`,
    ),
    db.delete(comment).where(inArray(comment.id, deletedComments)),
  ])
  return results.reduce((total, { meta }) => total + meta.changes, 0)
}
