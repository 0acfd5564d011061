import type { ImportPlan, PreviewImportInput } from '#core/contracts/audience-import'
import { type RowPlan, withNewAttributes } from '#core/domain/audience/import-row'
import { AppError, type FieldError } from '#core/errors'
import type { Ctx } from '../../context.ts'
import type { contactImport } from '../../db/schema/index.ts'
import { phoneOf } from './phone.ts'
import { attributesOf } from './repository.ts'
import { faulty } from './resolve-drafts.ts'

export type ImportRow = typeof contactImport.$inferSelect

/**
 * A file's columns and what was asked for as the plan of its rows. Throws `invalid_input` for columns and attributes
 * that do not exist, two columns with one target, and a mapping without what contacts are matched by.
 */
export async function rowPlanOf(
  ctx: Pick<Ctx, 'db' | 'workspaceId' | 'now'>,
  { columns }: Pick<ImportRow, 'columns'>,
  plan: PreviewImportInput,
): Promise<RowPlan> {
  const known = await attributesOf(ctx.db, ctx.workspaceId)
  const attributes = withNewAttributes(known, plan)
  const faults = mappingFaults(
    plan,
    columns,
    attributes.map(({ key }) => key),
  )
  if (faults.length > 0) throw faulty(faults)
  const { country } = plan
  return {
    ...{ columns, attributes, mapping: plan.mapping, matchBy: plan.matchBy, onMatch: plan.onMatch },
    ...{ tags: plan.tags, now: ctx.now },
    consents: consentsOf(plan, ctx.now),
    phoneOf: (text) => phoneOf(text, country),
  }
}

function mappingFaults(
  { mapping, matchBy }: ImportPlan,
  columns: readonly string[],
  keys: readonly string[],
): FieldError[] {
  const faults: FieldError[] = []
  const taken = new Map<string, string>()
  for (const [column, target] of Object.entries(mapping)) {
    const path = `mapping.${column}`
    const other = taken.get(target)
    if (!columns.includes(column))
      faults.push({ path, message: 'There is no such column.', reason: 'no_column' })
    if (other !== undefined)
      faults.push({ path, message: `“${other}” goes there already.`, reason: 'target_taken' })
    if (target.startsWith('attributes.') && !keys.includes(target.slice('attributes.'.length)))
      faults.push({
        path,
        message: 'There is no such attribute. Name it in `newAttributes`.',
        reason: 'no_attribute',
      })
    taken.set(target, column)
  }
  if (!taken.has(matchBy))
    faults.push({
      path: 'mapping',
      message: `Say which column holds the ${matchBy}: contacts are matched by it.`,
      reason: 'no_key_column',
    })
  return faults
}

function consentsOf({ consent }: PreviewImportInput, now: number): RowPlan['consents'] {
  if (consent === null) return []
  const { channels, at, source, ip, note } = consent
  const when = at === undefined ? now : Date.parse(at)
  if (when > now)
    throw new AppError('invalid_input', 'consent.at: This lies in the future.', {
      fields: [{ path: 'consent.at', message: 'This lies in the future.', reason: 'in_future' }],
    })
  return channels.map((channel) => ({
    ...{ channel, state: 'given', how: 'import', source, ip: ip ?? null, note, at: when },
  }))
}
