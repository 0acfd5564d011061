import { and, asc, eq, sql } from 'drizzle-orm'
import { roleAllows, roleSchema } from '#core/domain/access/permissions'
import type { RowPlan } from '#core/domain/audience/import-row'
import { AppError } from '#core/errors'
import type { BulkDrive } from '../../adapters/bulk-driver.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { contactImport, contactImportError, member } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { finishImport } from './finish-import.ts'
import { type ImportRow, rowPlanOf } from './import-plan.ts'
import { planRows, type RowEnd } from './plan-rows.ts'
import { FIRST_ROW, readRows } from './read-rows.ts'
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
    if (!(await mayImport(ctx, row))) return await finishImport(ctx, row, 'failed', 'author_left')
    // What was promised of the whole file holds for each of its rounds: one moment, that of its start.
    const plan = await rowPlanOf({ ...ctx, now: row.startedAt ?? ctx.now }, row, row.plan)
    if (row.nextRow - FIRST_ROW >= row.rows) return await finishImport(ctx, row, 'completed', null)
    const read = await readRows(deps, row, IMPORT_ROUND)
    if (!read.ok) return await finishImport(ctx, row, 'failed', read.reason)
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

async function writeRound(
  ctx: Ctx,
  row: ImportRow,
  plan: RowPlan,
  { rows, offset }: ReadRows,
): Promise<void> {
  const ends = await planRows(ctx, row.id, plan, rows)
  const planned = ends.flatMap((end): PlannedContact[] =>
    'plan' in end ? [{ ...end, id: end.before?.id ?? ctx.deps.newId(), importId: row.id }] : [],
  )
  const count = (outcome: RowEnd['outcome']) => ends.filter((end) => end.outcome === outcome).length
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
      ...errorWrites(ctx, row, rows, ends),
      ctx.db
        .update(contactImport)
        .set({
          ...{ nextRow: row.nextRow + rows.length, offset, seenAt: ctx.deps.clock() },
          created: row.created + count('created'),
          updated: row.updated + count('updated'),
          skipped: row.skipped + count('unchanged') + count('skipped'),
          failed: row.failed + count('failed'),
        })
        .where(eq(contactImport.id, row.id)),
    ],
    audit: [],
  })
}

/** Few statements whatever the number of rows. */
function errorWrites(
  ctx: Ctx,
  { id, nextRow }: ImportRow,
  read: readonly string[][],
  ends: readonly RowEnd[],
): Statement[] {
  const rows = ends.flatMap((end, at) => {
    if ('plan' in end) return []
    const reasons = end.problems.map(({ reason }) => reason).join(' ')
    const cells = (read[at] ?? []).map((cell) => cell.slice(0, 500))
    return [[nextRow + at, end.outcome, end.problems[0]?.column ?? '', reasons, cells]]
  })
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
