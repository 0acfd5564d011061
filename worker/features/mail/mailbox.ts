import { and, desc, eq, sql } from 'drizzle-orm'
import type { MailboxMessage, MailboxQuery } from '#core/contracts/mailbox'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid, notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import { mailboxMessage } from '../../db/schema/index.ts'

const toMessage = ({ at, ...row }: typeof mailboxMessage.$inferSelect): MailboxMessage => ({
  ...row,
  at: new Date(at).toISOString(),
})

/** Mail the local mailbox holds, newest first. */
export async function listMailbox(db: Db, { to, cursor, limit }: MailboxQuery) {
  const place = cursor === undefined ? null : decodeCursor(cursor)
  if (cursor !== undefined && !place) throw invalid('cursor', 'Not a cursor of this list.')
  const rows = await db
    .select()
    .from(mailboxMessage)
    .where(
      and(
        to ? eq(sql`lower(${mailboxMessage.to})`, to.toLowerCase()) : undefined,
        place ? sql`(${mailboxMessage.at}, ${mailboxMessage.id}) < (${place.value}, ${place.id})` : undefined,
      ),
    )
    .orderBy(desc(mailboxMessage.at), desc(mailboxMessage.id))
    .limit(limit + 1)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(toMessage),
    nextCursor: last ? encodeCursor({ value: last.at, id: last.id }) : null,
  }
}

/** Throws `not_found`. */
export async function readMailbox(db: Db, id: string): Promise<MailboxMessage> {
  const [row] = await db.select().from(mailboxMessage).where(eq(mailboxMessage.id, id))
  if (!row) throw notFound('message')
  return toMessage(row)
}

export async function emptyMailbox(db: Db): Promise<void> {
  await db.delete(mailboxMessage)
}
