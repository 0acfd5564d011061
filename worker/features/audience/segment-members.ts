import { and, eq, type SQL, sql } from 'drizzle-orm'
import { notFound } from '#core/errors'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { contact, segment, segmentMember } from '../../db/schema/index.ts'
import { compileRule } from './compile-rule.ts'
import { attributesOf } from './repository.ts'

export type SegmentRow = typeof segment.$inferSelect

export const ownSegment = (workspaceId: string, id: string) =>
  and(eq(segment.workspaceId, workspaceId), eq(segment.id, id))

/** Throws `not_found` for an id that is absent or foreign. */
export async function findSegment(
  db: Pick<Db, 'select'>,
  workspaceId: string,
  id: string,
): Promise<SegmentRow> {
  const [row] = await db.select().from(segment).where(ownSegment(workspaceId, id))
  if (!row) throw notFound('segment')
  return row
}

/**
 * A condition over `contact` for who is in a segment right now: the rule's for a living one, the kept members for a
 * snapshot. Throws `not_found`.
 */
export async function memberCondition(
  { db, workspaceId, now }: { db: Pick<Db, 'select'> } & Pick<Ctx, 'workspaceId' | 'now'>,
  segmentId: string,
): Promise<SQL> {
  const { kind, rule } = await findSegment(db, workspaceId, segmentId)
  if (kind === 'live')
    return compileRule(rule, { workspaceId, attributes: await attributesOf(db, workspaceId), now })
  return sql`EXISTS (SELECT 1 FROM ${segmentMember} WHERE ${segmentMember.segmentId} = ${segmentId}
    AND ${segmentMember.contactId} = ${contact.id})`
}
