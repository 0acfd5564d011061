import { inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { idempotencyKey, mailboxMessage, outbox, reactionDone } from '../db/schema/index.ts'

const DAY = 86_400_000
/** Rows taken from each table in one round. */
const BATCH = 500

/**
 * Removes what has done its work: delivered events with their marks after a week, answers of keyed requests
 * after two days, local mail after a week. Dead events and the effect ledger stay. Returns the rows removed.
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
  const [, ...results] = await db.batch([
    db.delete(reactionDone).where(inArray(reactionDone.eventId, delivered)),
    db.delete(outbox).where(inArray(outbox.id, delivered)),
    db.delete(idempotencyKey).where(inArray(sql`rowid`, oldAnswers)),
    db.delete(mailboxMessage).where(inArray(mailboxMessage.id, oldMail)),
  ])
  return results.reduce((total, { meta }) => total + meta.changes, 0)
}
