import { AppError } from '#core/errors'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { generationRun } from '../../db/schema/index.ts'
import type { Job } from './job.ts'
import { newProgress } from './new-progress.ts'
import { quotaGuards } from './quota.ts'
import { findRunByKey } from './repository.ts'
import type { RunRow } from './rows.ts'

/**
 * Writes the run before any provider is called, in the batch that takes its place in the month's quota.
 * A `free` one takes no place. Throws `quota_exceeded`, or `idempotency_conflict` when a twin request with the same key won.
 */
export async function startRun(ctx: Ctx, job: Job, free = false): Promise<RunRow> {
  const row = rowOf(ctx, job, free)
  const { type, templateId, brandVoiceId, rewrite } = row
  try {
    await commit(
      { ...ctx, idempotency: undefined },
      {
        permission: 'generation:run',
        guards: free ? [] : quotaGuards(ctx),
        writes: [ctx.db.insert(generationRun).values(row)],
        audit: {
          action: 'generation.started',
          resource: 'generation_run',
          resourceId: row.id,
          detail: { type, provider: row.provider, templateId, brandVoiceId, ...(rewrite && { rewrite }) },
        },
      },
    )
  } catch (error) {
    const key = row.idempotencyKey
    if (error instanceof AppError || key === null) throw error
    if (!(await findRunByKey(ctx.db, ctx.workspaceId, row.userId, key))) throw error
    throw stillRunning()
  }
  return row
}

export const stillRunning = () =>
  new AppError('idempotency_conflict', 'The generation with this key is still running.', { retryAfter: 2 })

function rowOf(ctx: Ctx, job: Job, free: boolean): RunRow {
  const { about, providers } = job
  const [first] = providers
  return {
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    userId: actorPerson(ctx.actor).id,
    idempotencyKey: ctx.idempotency?.key ?? null,
    requestHash: ctx.idempotency?.bodyHash ?? '',
    ...about,
    provider: first.id,
    model: first.model.modelId,
    inputTokens: 0,
    outputTokens: 0,
    ms: 0,
    outcome: 'running',
    error: null,
    attempts: [],
    text: '',
    citations: newProgress(job).citations,
    fields: null,
    free,
    createdAt: ctx.now,
    savedAt: ctx.now,
    endedAt: null,
  }
}
