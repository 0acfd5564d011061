import type { RowPlan } from '#core/domain/bulk/map-row'
import type { Ctx } from '../../context.ts'
import { getTemplate } from '../templates/index.ts'
import type { BulkRunRow } from './rows.ts'

/** What all rows of a run share, with the variables of its template. Throws `not_found` when that is gone. */
export async function planOf(ctx: Ctx, run: BulkRunRow): Promise<RowPlan> {
  const template = run.templateId ? await getTemplate(ctx, run.templateId) : null
  return { ...run, variables: template?.variables ?? [] }
}
