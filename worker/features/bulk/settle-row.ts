import { and, eq, sql } from 'drizzle-orm'
import type { RowFault } from '#core/contracts/bulk'
import type { Language } from '#core/contracts/common'
import type { Fields } from '#core/contracts/fields'
import { writeFaults } from '#core/domain/bulk/row-fault'
import { AppError } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { bulkRow } from '../../db/schema/index.ts'
import { planDraft } from '../content/index.ts'
import type { BulkRowRow, BulkRunRow } from './rows.ts'

export interface WrittenText {
  runId: string
  title: string
  body: string
  fields: Fields | null
  language: Language
}

/** Holds only while nobody else has settled this attempt. */
const stillMine = ({ id, attempts }: BulkRowRow): Guard => ({
  name: 'bulk row',
  condition: sql`EXISTS (SELECT 1 FROM bulk_row WHERE id = ${id} AND attempts = ${attempts} AND status IN ('running', 'tested'))`,
  error: new AppError('conflict', 'The row was settled meanwhile.'),
})

/** A text and its content, in one batch with the row that is done: neither is there without the other. */
export async function keepText(
  ctx: Ctx,
  run: BulkRunRow,
  row: BulkRowRow,
  { runId, title, body, fields, language }: WrittenText,
  testing: boolean,
): Promise<null> {
  const keeps = run.keepContents && !testing
  const content = keeps
    ? await planDraft(ctx, {
        type: run.type,
        title: title || run.name,
        body,
        language,
        campaignId: null,
        folderId: null,
        tags: [],
        runId,
      })
    : null
  const status = testing ? 'tested' : 'done'
  const settled = {
    status,
    generationRunId: runId,
    title,
    body,
    fields,
    error: null,
    contentId: content?.row.id ?? null,
  } as const
  await settle(ctx, row, {
    writes: [
      ...(content?.writes ?? []),
      ctx.db
        .update(bulkRow)
        .set(settled)
        .where(and(eq(bulkRow.workspaceId, ctx.workspaceId), eq(bulkRow.id, row.id))),
    ],
    audit: [
      ...(content ? [content.audit] : []),
      {
        action: `bulk_row.${status}`,
        resource: 'bulk_run',
        resourceId: run.id,
        detail: { row: row.ordinal + 1, runId },
      },
    ],
    events: content?.events ?? [],
  })
  return null
}

/** Why a row has no text, and what its writer had written until then. */
export interface FailedRow {
  faults: readonly RowFault[]
  written: Pick<WrittenText, 'runId' | 'title' | 'body'> | null
}

export async function keepFailure(
  ctx: Ctx,
  run: BulkRunRow,
  row: BulkRowRow,
  { faults, written }: FailedRow,
): Promise<null> {
  await settle(ctx, row, {
    writes: [
      ctx.db
        .update(bulkRow)
        .set({
          ...{ status: 'failed', error: writeFaults(faults), fields: null },
          generationRunId: written?.runId ?? null,
          title: written?.title ?? '',
          body: written?.body ?? '',
        })
        .where(and(eq(bulkRow.workspaceId, ctx.workspaceId), eq(bulkRow.id, row.id))),
    ],
    audit: {
      action: 'bulk_row.failed',
      resource: 'bulk_run',
      resourceId: run.id,
      detail: { row: row.ordinal + 1 },
    },
  })
  return null
}

/** Whoever comes second finds the row settled, and leaves it. */
async function settle(
  ctx: Ctx,
  row: BulkRowRow,
  change: Omit<Parameters<typeof commit>[1], 'permission'>,
): Promise<void> {
  const once = { ...ctx, now: ctx.deps.clock(), idempotency: undefined }
  const guard = stillMine(row)
  await commit(once, { ...change, permission: 'generation:run', guards: [guard] }).catch((error) => {
    if (error !== guard.error) throw error
  })
}
