import { and, count, eq, gte, ne, type SQL, sql } from 'drizzle-orm'
import type { GenerationUsage } from '#core/contracts/generation'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Guard } from '../../db/commit.ts'
import { generationRun } from '../../db/schema/index.ts'

/** The calendar month (UTC) that `now` is in; times in epoch milliseconds. */
export function monthOf(now: number): { start: number; end: number } {
  const date = new Date(now)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return { start: Date.UTC(year, month, 1), end: Date.UTC(year, month + 1, 1) }
}

/** What counts: every run of the month but the free and the failed ones, so a failure gives its place back by itself. */
const counted = (workspaceId: string, start: number): SQL | undefined =>
  and(
    eq(generationRun.workspaceId, workspaceId),
    gte(generationRun.createdAt, start),
    ne(generationRun.outcome, 'failed'),
    eq(generationRun.free, false),
  )

/**
 * Holds in the batch only while the month has room. The batch that asks also inserts the run,
 * and D1 runs batches one after the other: two runs at the limit cannot both pass.
 */
export function quotaGuards(ctx: Ctx): Guard[] {
  const limit = ctx.deps.config.GENERATIONS_PER_MONTH
  if (limit === 0) return []
  const { start, end } = monthOf(ctx.now)
  const resets = new Date(end).toISOString().slice(0, 10)
  return [
    {
      name: 'quota',
      condition: sql`SELECT count(*) < ${limit} FROM ${generationRun} WHERE ${counted(ctx.workspaceId, start)}`,
      error: new AppError(
        'quota_exceeded',
        `All ${limit} generations of this month are used. The count starts again on ${resets}.`,
      ),
    },
  ]
}

export async function generationUsage(ctx: Ctx): Promise<GenerationUsage> {
  authorize(ctx, 'content:read')
  const { start, end } = monthOf(ctx.now)
  const [row] = await ctx.db
    .select({ used: count() })
    .from(generationRun)
    .where(counted(ctx.workspaceId, start))
  const limit = ctx.deps.config.GENERATIONS_PER_MONTH
  return { used: row?.used ?? 0, limit: limit === 0 ? null : limit, resetsAt: new Date(end).toISOString() }
}
