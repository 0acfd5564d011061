import { and, asc, eq, sql } from 'drizzle-orm'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { auditLog } from '../../db/schema/index.ts'
import { toEntry } from './list-audit.ts'

const PAGE = 500

/** The whole log as JSON Lines, oldest first, read page by page as the client takes it. */
export function exportAudit(ctx: Ctx): ReadableStream<Uint8Array> {
  authorize(ctx, 'audit:read')
  const encoder = new TextEncoder()
  let from = { at: -1, id: '' }
  return new ReadableStream({
    async pull(controller) {
      const rows = await ctx.db
        .select()
        .from(auditLog)
        .where(
          and(
            eq(auditLog.workspaceId, ctx.workspaceId),
            sql`(${auditLog.at}, ${auditLog.id}) > (${from.at}, ${from.id})`,
          ),
        )
        .orderBy(asc(auditLog.at), asc(auditLog.id))
        .limit(PAGE)
      from = rows.at(-1) ?? from
      if (rows.length > 0)
        controller.enqueue(encoder.encode(rows.map((row) => `${JSON.stringify(toEntry(row))}\n`).join('')))
      if (rows.length < PAGE) controller.close()
    },
  })
}
