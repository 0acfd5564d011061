import { and, asc, eq, sql } from 'drizzle-orm'
import { roleAllows, roleSchema } from '#core/domain/access/permissions'
import type { ContactDraft } from '#core/domain/audience/contact-draft'
import type { ImportReason } from '#core/domain/audience/import-reasons'
import { type RowPlan, readImportRow } from '#core/domain/audience/import-row'
import { planContact } from '#core/domain/audience/plan-contact'
import { AppError } from '#core/errors'
import type { BulkDrive } from '../../adapters/bulk-driver.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { contactImport, contactImportError, member } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { finishImport } from './finish-import.ts'
import { type ImportRow, rowPlanOf } from './import-plan.ts'
import { matchContacts, stateOf, takenKey } from './match-contacts.ts'
import { FIRST_ROW, readRows } from './read-rows.ts'
import { erasedAmong } from './resolve-drafts.ts'
import { isTaken } from './save-contact.ts'
import { contactWrites, type PlannedContact } from './write-contacts.ts'

/** Rows of one round, and so of one batch. */
export const IMPORT_ROUND = 500

/**
 * One round: the next five hundred rows of a file. Contacts, consents, errors and how far the file is are one batch,
 * guarded by where it began: a round that runs again, or another driver, writes no row twice. `end` when the import is
 * over, canceled or driven by another.
 */
export async function importRows(
  deps: Deps,
  { workspaceId, runId, driver }: BulkDrive,
): Promise<'go' | 'end'> {
  const db = deps.database('first-primary')
  const own = and(eq(contactImport.workspaceId, workspaceId), eq(contactImport.id, runId))
  const [row] = await db.select().from(contactImport).where(own)
  if (row?.status !== 'running' || row.driver !== driver || !row.plan) return 'end'
  const signals: Promise<unknown>[] = []
  const ctx: Ctx = {
    actor: { kind: 'system', name: 'import', for: { userId: row.userId, name: row.userName } },
    ...{ workspaceId, db, deps, now: deps.clock(), requestId: `import-${runId}-${driver}` },
    background: (work) => signals.push(work),
  }
  try {
    if (!(await mayImport(ctx, row)))
      return await finishImport(ctx, row, 'failed', 'Its author may no longer import.')
    // What was promised of the whole file holds for each of its rounds: one moment, that of its start.
    const plan = await rowPlanOf({ ...ctx, now: row.startedAt ?? ctx.now }, row, row.plan)
    if (row.nextRow - FIRST_ROW >= row.rows) return await finishImport(ctx, row, 'completed', null)
    const read = await readRows(deps, row, IMPORT_ROUND)
    if (!read.ok) return await finishImport(ctx, row, 'failed', read.message)
    await writeRound(ctx, row, plan, read)
    return 'go'
  } catch (error) {
    if (error === OVERTAKEN) return 'end'
    // Somebody wrote one of these contacts at the same moment: the round is worked out anew.
    if (isTaken(error)) return 'go'
    throw error
  } finally {
    await Promise.allSettled(signals)
  }
}

const OVERTAKEN = new AppError('conflict', 'Another driver has taken over.')

interface ReadRows {
  rows: string[][]
  offset: number
}

interface RowEnd {
  row: number
  cells: string[]
  problem: { outcome: 'failed' | 'skipped'; column: string; reasons: ImportReason[] }
}

async function writeRound(
  ctx: Ctx,
  row: ImportRow,
  plan: RowPlan,
  { rows, offset }: ReadRows,
): Promise<void> {
  const { planned, ends } = await planRound(ctx, row, plan, rows)
  const count = (outcome: string) => planned.filter((one) => one.plan.outcome === outcome).length
  const failed = ends.filter(({ problem }) => problem.outcome === 'failed').length
  await commit(ctx, {
    permission: 'audience:write',
    guards: [
      {
        name: 'import',
        condition: sql`EXISTS (SELECT 1 FROM contact_import WHERE id = ${row.id} AND workspace_id = ${ctx.workspaceId}
          AND status = 'running' AND driver = ${row.driver} AND next_row = ${row.nextRow})`,
        error: OVERTAKEN,
      },
    ],
    writes: [
      ...contactWrites(ctx, planned),
      ...errorWrites(ctx, row, ends),
      ctx.db
        .update(contactImport)
        .set({
          ...{ nextRow: row.nextRow + rows.length, offset, seenAt: ctx.deps.clock() },
          created: row.created + count('created'),
          updated: row.updated + count('updated'),
          skipped: row.skipped + count('unchanged') + ends.length - failed,
          failed: row.failed + failed,
        })
        .where(eq(contactImport.id, row.id)),
    ],
    audit: [],
  })
}

/** What becomes of each row: a later row of the same contact is a double, within the round and across rounds. */
async function planRound(ctx: Ctx, row: ImportRow, plan: RowPlan, rows: readonly string[][]) {
  const read = rows.map((cells) => readImportRow(plan, cells))
  const drafts = read.map((one): ContactDraft => (one.ok ? one.draft : { consents: [] }))
  const [matches, erased] = await Promise.all([
    matchContacts(ctx.db, ctx.workspaceId, drafts),
    erasedAmong(ctx, drafts),
  ])
  const planned: PlannedContact[] = []
  const ends: RowEnd[] = []
  const columnOf = (target: string) => plan.columns.find((column) => plan.mapping[column] === target) ?? ''
  const seen = { email: new Set<string>(), externalId: new Set<string>() }
  for (const [at, one] of read.entries()) {
    const end = (outcome: 'failed' | 'skipped', column: string, ...reasons: ImportReason[]) =>
      ends.push({ row: row.nextRow + at, cells: rows[at] ?? [], problem: { outcome, column, reasons } })
    if (!one.ok) {
      const [first] = one.problems
      end('failed', first?.column ?? '', ...one.problems.map(({ reason }) => reason))
      continue
    }
    const { draft } = one
    const before = matches.by(plan.matchBy, draft[plan.matchBy])
    const double = (['email', 'externalId'] as const).find((key) => seen[key].has(draft[key] ?? ''))
    if (double || before?.row.importId === row.id) {
      end('skipped', columnOf(double ?? plan.matchBy), 'double')
      continue
    }
    if (erased.has(draft.email ?? '') || erased.has(draft.phone ?? '')) {
      end('failed', columnOf('email'), 'erased')
      continue
    }
    const taken = takenKey(matches, draft, before?.row.id ?? null)
    if (taken) {
      end('failed', columnOf(taken), 'taken')
      continue
    }
    if (before && row.plan?.onMatch === 'skip') {
      end('skipped', columnOf(plan.matchBy), 'there_already')
      continue
    }
    const result = planContact(before ? stateOf(before) : null, draft)
    if (!result.ok) {
      end('failed', columnOf(result.fault.path), result.reason)
      continue
    }
    for (const key of ['email', 'externalId'] as const) if (draft[key]) seen[key].add(draft[key])
    planned.push({
      ...{ id: before?.row.id ?? ctx.deps.newId(), before: before?.row ?? null, importId: row.id },
      plan: result.plan,
    })
  }
  return { planned, ends }
}

/** Few statements whatever the number of rows. */
function errorWrites(ctx: Ctx, { id }: ImportRow, ends: readonly RowEnd[]): Statement[] {
  const rows = ends.map(({ row, cells, problem: { outcome, column, reasons } }) => [
    ...[row, outcome, column, reasons.join(' '), cells.map((cell) => cell.slice(0, 500))],
  ])
  return Array.from({ length: Math.ceil(rows.length / 50) }, (_, at) =>
    ctx.db.insert(contactImportError).select(
      sql`SELECT ${id}, value ->> 0, ${ctx.workspaceId}, value ->> 1, value ->> 2, value ->> 3, value -> 4
        FROM json_each(${JSON.stringify(rows.slice(at * 50, at * 50 + 50))})`,
    ),
  )
}

/** A person who may no longer write does not go on writing through an import. */
async function mayImport(ctx: Ctx, { userId }: ImportRow): Promise<boolean> {
  const [found] = await ctx.db
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, ctx.workspaceId), eq(member.userId, userId)))
    .orderBy(asc(member.id))
  const role = roleSchema.safeParse(found?.role)
  return role.success && roleAllows(role.data, 'audience:write')
}
