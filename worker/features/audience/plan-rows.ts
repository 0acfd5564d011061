import type { ContactDraft } from '#core/domain/audience/contact-draft'
import { columnOf, type RowPlan, type RowProblem, readImportRow } from '#core/domain/audience/import-row'
import { type ContactPlan, planContact } from '#core/domain/audience/plan-contact'
import type { Ctx } from '../../context.ts'
import { type Matches, matchContacts, stateOf, takenKey } from './match-contacts.ts'
import { erasedAmong } from './resolve-drafts.ts'
import type { ContactRow } from './rows.ts'

const KEYS = ['email', 'externalId'] as const

/** What becomes of a row: a contact as it will be, or why it is not written. */
export type RowEnd =
  | { outcome: ContactPlan['outcome']; before: ContactRow | null; plan: ContactPlan }
  | { outcome: 'skipped' | 'failed'; problems: RowProblem[] }

/**
 * What becomes of each row of an import, in their order; writes nothing. A later row of the same contact is a double,
 * within these rows and of any that the import `importId` wrote before.
 */
export async function planRows(
  ctx: Ctx,
  importId: string,
  plan: RowPlan,
  rows: readonly string[][],
): Promise<RowEnd[]> {
  const read = rows.map((cells) => readImportRow(plan, cells))
  const drafts = read.map((one): ContactDraft => (one.ok ? one.draft : { consents: [] }))
  const [matches, erased] = await Promise.all([
    matchContacts(ctx.db, ctx.workspaceId, drafts),
    erasedAmong(ctx, drafts),
  ])
  const seen = { email: new Set<string>(), externalId: new Set<string>() }
  return read.map((one) => {
    if (!one.ok) return { outcome: 'failed', problems: one.problems }
    const end = endOf(one.draft, plan, { importId, matches, erased, seen })
    if ('plan' in end) for (const key of KEYS) if (one.draft[key]) seen[key].add(one.draft[key])
    return end
  })
}

interface Known {
  importId: string
  matches: Matches
  erased: ReadonlySet<string>
  /** Of the rows above that are written. */
  seen: Record<(typeof KEYS)[number], ReadonlySet<string>>
}

function endOf(draft: ContactDraft, plan: RowPlan, { importId, matches, erased, seen }: Known): RowEnd {
  const end = (outcome: 'skipped' | 'failed', field: string, reason: RowProblem['reason']): RowEnd => ({
    ...{ outcome, problems: [{ column: columnOf(plan, field), reason }] },
  })
  const before = matches.by(plan.matchBy, draft[plan.matchBy])
  const double = KEYS.find((key) => seen[key].has(draft[key] ?? ''))
  if (double || before?.row.importId === importId) return end('skipped', double ?? plan.matchBy, 'double')
  const gone = (['email', 'phone'] as const).find((key) => erased.has(draft[key] ?? ''))
  if (gone) return end('skipped', gone, 'erased')
  const taken = takenKey(matches, draft, before?.row.id ?? null)
  if (taken) return end('failed', taken, 'taken')
  if (before && plan.onMatch === 'skip') return end('skipped', plan.matchBy, 'there_already')
  const result = planContact(before ? stateOf(before) : null, draft)
  if (!result.ok) return end('failed', result.fault.path, result.reason)
  return { outcome: result.plan.outcome, before: before?.row ?? null, plan: result.plan }
}
