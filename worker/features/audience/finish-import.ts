import { and, eq, sql } from 'drizzle-orm'
import type { ImportReason } from '#core/domain/audience/import-reasons'
import { AppError } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { contactImport } from '../../db/schema/index.ts'
import type { ImportRow } from './import-plan.ts'

/** Ends an import once, with its event; the file goes, the file of errors stays. */
export async function finishImport(
  ctx: Ctx,
  row: ImportRow,
  status: 'completed' | 'failed' | 'canceled',
  error: ImportReason | null,
): Promise<'end'> {
  const { id, name, created, updated, failed } = row
  const ended = await commit(ctx, {
    permission: 'audience:write',
    guards: [
      {
        name: 'import',
        condition: sql`EXISTS (SELECT 1 FROM contact_import WHERE id = ${id} AND workspace_id = ${ctx.workspaceId}
          AND status = ${row.status} AND driver = ${row.driver} AND next_row = ${row.nextRow})`,
        error: CHANGED,
      },
    ],
    writes: [
      ctx.db
        .update(contactImport)
        .set({ status, error, endedAt: ctx.now, seenAt: ctx.now })
        .where(and(eq(contactImport.workspaceId, ctx.workspaceId), eq(contactImport.id, id))),
    ],
    audit: {
      ...{ action: `contact_import.${status}`, resource: 'contact_import', resourceId: id },
      detail: { name, created, updated, failed },
    },
    events: [
      { type: 'contact_import.finished', data: { importId: id, name, status, created, updated, failed } },
    ],
  }).then(
    () => true,
    (fault: unknown) => {
      if (fault !== CHANGED || ctx.actor.kind !== 'system') throw fault
      return false
    },
  )
  // Whoever has moved it on still needs the file.
  if (ended) ctx.background(ctx.deps.files.delete([row.fileKey]))
  return 'end'
}

const CHANGED = new AppError('conflict', 'The import has just moved on. Try again.')
