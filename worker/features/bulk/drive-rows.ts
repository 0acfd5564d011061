import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { roleAllows, roleSchema } from '#core/domain/access/permissions'
import { type RowPlan, requestOfRow } from '#core/domain/bulk/map-row'
import { AppError } from '#core/errors'
import type { BulkDrive } from '../../adapters/bulk-driver.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { bulkRow, bulkRun, member } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { planOf } from './plan-of.ts'
import { countRows, drivenBy, ownBulkRun, rowsOf } from './repository.ts'
import type { BulkRowRow, BulkRunRow } from './rows.ts'
import { settleOrphans } from './settle-orphans.ts'
import { keepText } from './settle-row.ts'
import { writeRow } from './write-row.ts'

/** Rows of one round, and how many are written at once. */
const ROUND = 20
const AT_ONCE = 5

/**
 * One round: up to twenty rows. `go` while there is more to do, `wait` while rows of a lost driver may still be
 * written elsewhere, `end` when the run is over, paused or driven by another. Safe to run again at any point.
 */
export async function driveRows(
  deps: Deps,
  { workspaceId, runId, driver }: BulkDrive,
): Promise<'go' | 'wait' | 'end'> {
  const db = deps.database('first-primary')
  const [run] = await db.select().from(bulkRun).where(ownBulkRun(workspaceId, runId))
  if (run?.status !== 'running' || run.driver !== driver) return 'end'
  const signals: Promise<unknown>[] = []
  const ctx: Ctx = {
    actor: { kind: 'system', name: 'bulk', for: { userId: run.userId, name: run.userName } },
    ...{ workspaceId, db, deps, now: deps.clock(), requestId: `bulk-${runId}-${driver}` },
    background: (work) => signals.push(work),
  }
  try {
    if (!(await mayRun(ctx, run))) return await pause(ctx, run, 'person')
    return await round(ctx, run)
  } finally {
    // A signal that is lost is harmless: the outbox sweep follows.
    await Promise.allSettled(signals)
  }
}

async function round(ctx: Ctx, run: BulkRunRow): Promise<'go' | 'wait' | 'end'> {
  const writing = await settleOrphans(ctx, run)
  const plan = await planOf(ctx, run)
  const rows = await ctx.db
    .select()
    .from(bulkRow)
    .where(and(rowsOf(ctx.workspaceId, run.id), inArray(bulkRow.status, ['waiting', 'tested'])))
    .orderBy(asc(bulkRow.ordinal))
    .limit(ROUND)
  let full = false
  const queue = [...rows]
  const worker = async () => {
    for (let row = queue.shift(); row && !full; row = queue.shift()) {
      const written = writtenBefore(plan, row)
      const reason = written
        ? await keepText(ctx, run, row, { ...row, ...written }, false)
        : await writeRow(ctx, run, plan, row, false)
      if (reason) full = true
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (full) return pause(ctx, run, 'quota')
  if (rows.length > 0) return 'go'
  if (writing > 0) return 'wait'
  return finish(ctx, run)
}

/** A tested row has its text already. */
function writtenBefore(plan: RowPlan, row: BulkRowRow) {
  if (row.status !== 'tested' || row.generationRunId === null) return null
  const request = requestOfRow(plan, row.cells)
  return {
    runId: row.generationRunId,
    language: request.ok ? request.input.brief.language : plan.brief.language,
  }
}

/** A person who may no longer write does not go on writing through a run. */
async function mayRun(ctx: Ctx, { userId }: BulkRunRow): Promise<boolean> {
  const [found] = await ctx.db
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, ctx.workspaceId), eq(member.userId, userId)))
  const role = roleSchema.safeParse(found?.role)
  return role.success && roleAllows(role.data, 'generation:run')
}

async function pause(ctx: Ctx, run: BulkRunRow, reason: 'quota' | 'person'): Promise<'end'> {
  await commit(ctx, {
    permission: 'generation:run',
    writes: [
      ctx.db
        .update(bulkRun)
        .set({ status: 'paused', reason })
        .where(
          and(
            ownBulkRun(ctx.workspaceId, run.id),
            eq(bulkRun.driver, run.driver),
            eq(bulkRun.status, 'running'),
          ),
        ),
    ],
    audit: { action: 'bulk_run.paused', resource: 'bulk_run', resourceId: run.id, detail: { reason } },
  })
  return 'end'
}

async function finish(ctx: Ctx, run: BulkRunRow): Promise<'end'> {
  const { done, failed } = await countRows(ctx.db, ctx.workspaceId, run.id)
  const now = ctx.deps.clock()
  await commit(ctx, {
    permission: 'generation:run',
    guards: [
      {
        name: 'bulk driver',
        condition: sql`${drivenBy(ctx.workspaceId, run.id, run.driver)} AND
          (SELECT status FROM bulk_run WHERE id = ${run.id}) = 'running'`,
        error: OVERTAKEN,
      },
    ],
    writes: [
      ctx.db
        .update(bulkRun)
        .set({ status: 'completed', endedAt: now, seenAt: now })
        .where(ownBulkRun(ctx.workspaceId, run.id)),
    ],
    audit: {
      action: 'bulk_run.completed',
      resource: 'bulk_run',
      resourceId: run.id,
      detail: { done, failed },
    },
    events: [
      {
        type: 'bulk_run.finished',
        data: { bulkRunId: run.id, name: run.name, status: 'completed', done, failed },
      },
    ],
  }).catch((error) => {
    if (error !== OVERTAKEN) throw error
  })
  return 'end'
}

const OVERTAKEN = new AppError('conflict', 'Another driver has taken over.')
