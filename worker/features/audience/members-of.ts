import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { contact } from '../../db/schema/index.ts'
import { memberCondition } from './segment-members.ts'

/**
 * One page of a segment's members by id: for a snapshot those it was made with, otherwise those for whom the rule
 * holds right now. `cursor` is the last id of the page before, null for the first; `limit` at most 1,000.
 * Throws `not_found` for a segment that is absent or foreign.
 */
export async function membersOf(
  db: Pick<Db, 'select'>,
  workspaceId: string,
  segmentId: string,
  cursor: string | null,
  limit: number,
  now = Date.now(),
): Promise<{ contactIds: string[]; nextCursor: string | null }> {
  const rows = await db
    .select({ id: contact.id })
    .from(contact)
    .where(
      and(
        eq(contact.workspaceId, workspaceId),
        await memberCondition({ db, workspaceId, now }, segmentId),
        cursor === null ? undefined : gt(contact.id, cursor),
      ),
    )
    .orderBy(asc(contact.id))
    .limit(limit + 1)
  const contactIds = rows.slice(0, limit).map(({ id }) => id)
  return { contactIds, nextCursor: rows.length > limit ? (contactIds.at(-1) ?? null) : null }
}
