import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Planned, PlanState } from '#core/contracts/calendar'
import type { Db } from '../../db/client.ts'
import { content } from '../../db/schema/index.ts'

/** When it goes, or went, out. Written as in the index `content_by_date`. */
const when = sql<number | null>`coalesce(sent_at, scheduled_at, planned_at)`

interface Choice {
  campaignId?: string | undefined
  limit: number
}

/** What has a date in a span of instants (epoch ms; `to` is not in it), earliest first. */
export const findPlanned = (db: Db, workspaceId: string, from: number, to: number, choice: Choice) =>
  pick(db, workspaceId, sql`${when} >= ${from} AND ${when} < ${to}`, asc(when), choice)

/** What has no date yet, latest change first. */
export const findUndated = (db: Db, workspaceId: string, choice: Choice) =>
  pick(db, workspaceId, sql`${when} IS NULL`, desc(content.updatedAt), choice)

const pick = (db: Db, workspaceId: string, where: SQL, order: SQL, { campaignId, limit }: Choice) =>
  db
    .select({
      id: content.id,
      title: content.title,
      type: content.type,
      status: content.status,
      campaignId: content.campaignId,
      scheduledAt: content.scheduledAt,
      sentAt: content.sentAt,
      version: content.version,
      updatedAt: content.updatedAt,
      at: when,
    })
    .from(content)
    .where(
      and(
        eq(content.workspaceId, workspaceId),
        isNull(content.trashedAt),
        campaignId ? eq(content.campaignId, campaignId) : undefined,
        where,
      ),
    )
    .orderBy(order, asc(content.id))
    .limit(limit)
export type PlannedRow = Awaited<ReturnType<typeof findPlanned>>[number]

export function stateOf({ sentAt, scheduledAt, status }: PlannedRow): PlanState {
  if (sentAt !== null) return 'sent'
  if (scheduledAt !== null) return 'scheduled'
  return status === 'draft' ? 'planned' : status
}

export const toPlanned = (row: PlannedRow): Planned => ({
  id: row.id,
  title: row.title,
  type: row.type,
  state: stateOf(row),
  campaignId: row.campaignId,
  at: row.at === null ? null : new Date(row.at).toISOString(),
  fixed: row.scheduledAt !== null || row.sentAt !== null,
  version: row.version,
})
