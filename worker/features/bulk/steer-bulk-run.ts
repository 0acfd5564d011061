import { and, eq, sql } from 'drizzle-orm'
import type { BulkRun, BulkStatus } from '#core/contracts/bulk'
import type { AuditVerb } from '#core/domain/security/audit-actions'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { bulkRow, bulkRun } from '../../db/schema/index.ts'
import { countRows, findBulkRun, isIn, ownBulkRun, readBulkRun, rowsOf } from './repository.ts'

/** Begins, or goes on with, a run: the next driver takes over. Throws `conflict` in another state. */
async function drive(
  ctx: Ctx,
  id: string,
  action: AuditVerb<'bulk_run'>,
  from: BulkStatus[],
  writes: Statement[] = [],
): Promise<BulkRun> {
  authorize(ctx, 'generation:run')
  const { startedAt } = await findBulkRun(ctx.db, ctx.workspaceId, id)
  await commit(
    { ...ctx, idempotency: undefined },
    {
      permission: 'generation:run',
      guards: [isIn(ctx.workspaceId, id, from)],
      writes: [
        ...writes,
        ctx.db
          .update(bulkRun)
          .set({
            ...{
              status: 'running',
              reason: null,
              seenAt: ctx.now,
              endedAt: null,
              startedAt: startedAt ?? ctx.now,
            },
            driver: sql`${bulkRun.driver} + 1`,
          })
          .where(ownBulkRun(ctx.workspaceId, id)),
      ],
      audit: { action: `bulk_run.${action}`, resource: 'bulk_run', resourceId: id },
    },
  )
  const { driver } = await findBulkRun(ctx.db, ctx.workspaceId, id)
  // A driver that is lost is harmless: the sweep finds a run without a sign of life and sends another.
  ctx.background(ctx.deps.bulkDriver.start({ workspaceId: ctx.workspaceId, runId: id, driver }))
  return readBulkRun(ctx.db, ctx.workspaceId, id)
}

export const startBulkRun = (ctx: Ctx, id: string) => drive(ctx, id, 'started', ['draft'])
export const resumeBulkRun = (ctx: Ctx, id: string) => drive(ctx, id, 'resumed', ['paused'])

/** Puts the failed rows back and goes on; those that are done stay done. */
export const retryBulkRun = (ctx: Ctx, id: string) =>
  drive(
    ctx,
    id,
    'retried',
    ['completed', 'paused', 'running'],
    [
      ctx.db
        .update(bulkRow)
        .set({ status: 'waiting', error: null })
        .where(and(rowsOf(ctx.workspaceId, id), eq(bulkRow.status, 'failed'))),
    ],
  )

/** Stops before the next row; what is being written is finished and kept. Throws `conflict` in another state. */
async function halt(
  ctx: Ctx,
  id: string,
  action: AuditVerb<'bulk_run'>,
  from: BulkStatus[],
  status: 'paused' | 'canceled',
): Promise<BulkRun> {
  authorize(ctx, 'generation:run')
  const { name } = await findBulkRun(ctx.db, ctx.workspaceId, id)
  const counts = await countRows(ctx.db, ctx.workspaceId, id)
  const ended = status === 'canceled'
  await commit(
    { ...ctx, idempotency: undefined },
    {
      permission: 'generation:run',
      guards: [isIn(ctx.workspaceId, id, from)],
      writes: [
        ctx.db
          .update(bulkRun)
          .set({ status, reason: null, ...(ended && { endedAt: ctx.now }) })
          .where(ownBulkRun(ctx.workspaceId, id)),
      ],
      audit: { action: `bulk_run.${action}`, resource: 'bulk_run', resourceId: id, detail: { name } },
      events: ended
        ? [
            {
              type: 'bulk_run.finished',
              data: { bulkRunId: id, name, status, done: counts.done, failed: counts.failed },
            },
          ]
        : [],
    },
  )
  return readBulkRun(ctx.db, ctx.workspaceId, id)
}

export const pauseBulkRun = (ctx: Ctx, id: string) => halt(ctx, id, 'paused', ['running'], 'paused')
export const cancelBulkRun = (ctx: Ctx, id: string) =>
  halt(ctx, id, 'canceled', ['draft', 'running', 'paused'], 'canceled')
