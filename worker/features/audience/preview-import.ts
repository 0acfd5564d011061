import { type ImportPreview, PREVIEW_ROWS, type PreviewImportInput } from '#core/contracts/audience-import'
import { reasonsIn } from '#core/domain/audience/import-reasons'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { rowPlanOf } from './import-plan.ts'
import { findImport } from './list-imports.ts'
import { planRows } from './plan-rows.ts'
import { readRows } from './read-rows.ts'

/**
 * What would become of the first rows under this mapping, by the rule the import itself goes by. Writes nothing.
 * Throws `conflict` once the import has begun, and `invalid_input` for a mapping that does not fit.
 */
export async function previewImport(ctx: Ctx, id: string, input: PreviewImportInput): Promise<ImportPreview> {
  authorize(ctx, 'audience:write')
  const row = await findImport(ctx, id)
  if (row.status !== 'draft') throw new AppError('conflict', 'This import has begun.')
  const plan = await rowPlanOf(ctx, row, input)
  const read = await readRows(ctx.deps, row, PREVIEW_ROWS)
  if (!read.ok) throw new AppError('conflict', reasonsIn('en', read.reason), { reason: read.reason })
  const ends = await planRows(ctx, id, plan, read.rows)
  return {
    rows: ends.map((end, at) => ({
      ...{ row: row.nextRow + at, cells: read.rows[at] ?? [], outcome: end.outcome },
      problems: 'plan' in end ? [] : end.problems,
    })),
  }
}
