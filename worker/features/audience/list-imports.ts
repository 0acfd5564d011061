import { and, desc, eq } from 'drizzle-orm'
import type { ContactImport } from '#core/contracts/audience-import'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { beyond, pageOf } from '../../db/keyset.ts'
import { contactImport, contactImportError } from '../../db/schema/index.ts'
import type { ImportRow } from './import-plan.ts'

const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export const toImport = (row: ImportRow, reported: number | null = null): ContactImport => ({
  ...{ id: row.id, name: row.name, status: row.status, columns: row.columns, mapping: row.mapping },
  ...{ rows: row.rows, error: row.error, createdBy: row.userName },
  counts: {
    ...{ done: row.created + row.updated + row.skipped + row.failed, created: row.created },
    ...{ updated: row.updated, skipped: row.skipped, failed: row.failed },
  },
  reported,
  createdAt: new Date(row.createdAt).toISOString(),
  startedAt: time(row.startedAt),
  endedAt: time(row.endedAt),
})

export const ownImport = (workspaceId: string, id: string) =>
  and(eq(contactImport.workspaceId, workspaceId), eq(contactImport.id, id))

/** Throws `not_found` for an id that is absent or foreign. */
export async function findImport({ db, workspaceId }: Ctx, id: string): Promise<ImportRow> {
  const [row] = await db.select().from(contactImport).where(ownImport(workspaceId, id))
  if (!row) throw notFound('import')
  return row
}

/** Throws `not_found`. */
export async function getImport(ctx: Ctx, id: string): Promise<ContactImport> {
  authorize(ctx, 'audience:read')
  const row = await findImport(ctx, id)
  const { workspaceId, importId } = contactImportError
  const own = and(eq(workspaceId, ctx.workspaceId), eq(importId, id))
  return toImport(row, await ctx.db.$count(contactImportError, own))
}

/** One page, the newest first. */
export async function listImports(
  ctx: Ctx,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: ContactImport[]; nextCursor: string | null }> {
  authorize(ctx, 'audience:read')
  const rows = await ctx.db
    .select()
    .from(contactImport)
    .where(
      and(
        eq(contactImport.workspaceId, ctx.workspaceId),
        beyond(cursor, contactImport.createdAt, contactImport.id),
      ),
    )
    .orderBy(desc(contactImport.createdAt), desc(contactImport.id))
    .limit(limit + 1)
  return pageOf(
    rows,
    limit,
    ({ createdAt: value, id }) => ({ value, id }),
    (row) => toImport(row),
  )
}
