import { and, desc, eq } from 'drizzle-orm'
import type { AuditEntry, AuditQuery } from '#core/contracts/security'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { beyond, pageOf } from '../../db/keyset.ts'
import { auditLog } from '../../db/schema/index.ts'

/** Who did what, newest first. */
export async function listAudit(ctx: Ctx, query: AuditQuery) {
  authorize(ctx, 'audit:read')
  const rows = await ctx.db
    .select()
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
  return pageOf(rows, query.limit, (row) => ({ value: row.at, id: row.id }), toEntry)
}

export const toEntry = ({ workspaceId: _own, at, ...row }: typeof auditLog.$inferSelect): AuditEntry => ({
  ...row,
  at: new Date(at).toISOString(),
})
