import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { AuditEntry, AuditQuery } from '#core/contracts/security'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { beyond, pageOf } from '../../db/keyset.ts'
import { apiKey, auditLog, reviewLink, user } from '../../db/schema/index.ts'

/** By name, also those who have left since: an id says nothing to whoever reads the log. */
const actorName = ({ workspaceId }: Ctx): SQL<string | null> => sql`CASE
  WHEN ${auditLog.actor} LIKE 'user:%' THEN
    (SELECT ${user.name} FROM ${user} WHERE ${user.id} = substr(${auditLog.actor}, 6))
  WHEN ${auditLog.actor} LIKE 'key:%' THEN
    (SELECT ${apiKey.name} FROM ${apiKey}
      WHERE ${apiKey.id} = substr(${auditLog.actor}, 5) AND ${apiKey.workspaceId} = ${workspaceId})
  WHEN ${auditLog.actor} LIKE 'guest:%' THEN
    (SELECT ${reviewLink.name} FROM ${reviewLink}
      WHERE ${reviewLink.id} = substr(${auditLog.actor}, 7) AND ${reviewLink.workspaceId} = ${workspaceId})
  END`

/** Who did what, newest first. */
export async function listAudit(ctx: Ctx, query: AuditQuery) {
  authorize(ctx, 'audit:read')
  const rows = await ctx.db
    .select({ entry: auditLog, actorName: actorName(ctx) })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.workspaceId, ctx.workspaceId),
        query.resourceId ? eq(auditLog.resourceId, query.resourceId) : undefined,
        query.action ? eq(auditLog.action, query.action) : undefined,
        query.actor ? eq(auditLog.actor, query.actor) : undefined,
        beyond(query.cursor, auditLog.at, auditLog.id),
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(query.limit + 1)
  return pageOf(
    rows,
    query.limit,
    ({ entry }) => ({ value: entry.at, id: entry.id }),
    (row) => ({
      ...toEntry(row.entry),
      actorName: row.actorName,
    }),
  )
}

export const toEntry = ({ workspaceId: _own, at, ...row }: typeof auditLog.$inferSelect): AuditEntry => ({
  ...row,
  at: new Date(at).toISOString(),
})
