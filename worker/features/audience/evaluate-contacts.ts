import { and, eq, notExists, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { contact, segment, segmentMember } from '../../db/schema/index.ts'
import { compileRule } from './compile-rule.ts'
import { writeChange } from './evaluate-segments.ts'
import { attributesOf, listed } from './repository.ts'
import type { SegmentRow } from './segment-members.ts'

/** Contacts, and segments, that are worked out at once when they change; beyond it the minute's round does it. */
export const AT_ONCE = 20

/**
 * Works out whether these contacts are in the workspace's segments, and says who entered and who left. Resolves to
 * false when that is left to the next round: there are too many, or another round has come between.
 */
export async function evaluateContacts(ctx: Ctx, contactIds: readonly string[]): Promise<boolean> {
  const { db, workspaceId } = ctx
  if (contactIds.length > AT_ONCE) return false
  const segments = await db
    .select()
    .from(segment)
    .where(and(eq(segment.workspaceId, workspaceId), eq(segment.kind, 'live')))
    .limit(AT_ONCE + 1)
  if (segments.length === 0) return true
  if (segments.length > AT_ONCE) return false
  const attributes = await attributesOf(db, workspaceId)
  let complete = true
  for (const row of segments) {
    // Its members are to be worked out anyway.
    if (row.stale || row.evaluatedAt === null) continue
    const rule = compileRule(row.rule, { workspaceId, attributes, now: ctx.now })
    const [left, entered] = await changesOf(ctx, row, rule, contactIds)
    if (left.length === 0 && entered.length === 0) continue
    if (!(await writeChange(ctx, row, left, entered, false))) complete = false
  }
  return complete
}

async function changesOf(
  { db, workspaceId }: Ctx,
  row: SegmentRow,
  rule: ReturnType<typeof compileRule>,
  contactIds: readonly string[],
): Promise<[string[], string[]]> {
  const among = sql`${contact.id} IN ${listed(contactIds)}`
  const membership = and(eq(segmentMember.segmentId, row.id), eq(segmentMember.contactId, contact.id))
  const [left, entered] = await db.batch([
    db
      .select({ id: contact.id })
      .from(contact)
      .innerJoin(segmentMember, membership)
      .where(and(eq(contact.workspaceId, workspaceId), among, sql`NOT ${rule}`)),
    db
      .select({ id: contact.id })
      .from(contact)
      .where(
        and(
          ...[eq(contact.workspaceId, workspaceId), among, rule],
          notExists(db.select({ one: sql`1` }).from(segmentMember).where(membership)),
        ),
      ),
  ])
  return [left.map(({ id }) => id), entered.map(({ id }) => id)]
}
