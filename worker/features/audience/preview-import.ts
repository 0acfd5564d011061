import { type ImportPlan, type ImportPreview, PREVIEW_ROWS } from '#core/contracts/audience-import'
import type { ContactDraft } from '#core/domain/audience/contact-draft'
import { readImportRow } from '#core/domain/audience/import-row'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { rowPlanOf } from './import-plan.ts'
import { findImport } from './list-imports.ts'
import { matchContacts, takenKey } from './match-contacts.ts'
import { readRows } from './read-rows.ts'

/**
 * What would become of the first rows under this mapping. Writes nothing. Throws `conflict` once the import has begun,
 * and `invalid_input` for a mapping that does not fit.
 */
export async function previewImport(ctx: Ctx, id: string, input: ImportPlan): Promise<ImportPreview> {
  authorize(ctx, 'audience:write')
  const row = await findImport(ctx, id)
  if (row.status !== 'draft') throw new AppError('conflict', 'This import has begun.')
  const plan = await rowPlanOf(ctx, row, input)
  const read = await readRows(ctx.deps, row, PREVIEW_ROWS)
  if (!read.ok) throw new AppError('conflict', read.message)
  const rows = read.rows.map((cells) => readImportRow(plan, cells))
  const drafts = rows.map((one): ContactDraft => (one.ok ? one.draft : { consents: [] }))
  const matches = await matchContacts(ctx.db, ctx.workspaceId, drafts)
  const seen = new Set<string>()
  return {
    rows: rows.map((one, at) => {
      const shown = { row: row.nextRow + at, cells: read.rows[at] ?? [] }
      if (!one.ok) return { ...shown, outcome: 'fail', problems: one.problems }
      const key = one.draft[input.matchBy] ?? ''
      const before = matches.by(input.matchBy, key)
      const taken = takenKey(matches, one.draft, before?.row.id ?? null)
      const column = (target: string) => plan.columns.find((name) => plan.mapping[name] === target) ?? ''
      if (seen.has(key))
        return {
          ...{ ...shown, outcome: 'skip' },
          problems: [{ column: column(input.matchBy), reason: 'double' }],
        }
      seen.add(key)
      if (taken)
        return {
          ...{ ...shown, outcome: 'fail' },
          problems: [{ column: column(taken), reason: 'taken' }],
        }
      const outcome = before ? (input.onMatch === 'skip' ? 'skip' : 'update') : 'create'
      return { ...shown, outcome, problems: [] }
    }),
  }
}
