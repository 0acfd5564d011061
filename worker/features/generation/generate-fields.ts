import type { GeneratedFields, GenerateInput } from '#core/contracts/generation'
import { splitTitle } from '#core/domain/generation/prompt'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { findRunByKey } from './repository.ts'
import type { RunRow } from './rows.ts'
import { runToEnd } from './run-to-end.ts'
import { stillRunning } from './start-run.ts'

/**
 * A text in its parts, checked by their schema, as one answer. A repeated `Idempotency-Key` gets the finished run
 * again. Throws `provider_unavailable` when no provider wrote what was asked for.
 */
export async function generateFields(
  ctx: Ctx,
  input: GenerateInput,
  request: AbortSignal,
): Promise<GeneratedFields> {
  authorize(ctx, 'generation:run')
  const userId = actorUserId(ctx.actor)
  if (ctx.idempotency && userId) {
    const earlier = await findRunByKey(ctx.db, ctx.workspaceId, userId, ctx.idempotency.key)
    if (earlier) return replay(earlier, ctx.idempotency.bodyHash)
  }
  const ended = await runToEnd(ctx, input, { inFields: true, stop: request })
  const { runId, provider, fields, title, body, citations } = ended
  if (!fields) throw notWritten(runId, ended)
  return { runId, provider, offlineComposer: provider === 'embedded', fields, title, body, citations }
}

function replay(run: RunRow, bodyHash: string): GeneratedFields {
  if (run.requestHash !== bodyHash)
    throw new AppError('idempotency_conflict', 'This Idempotency-Key was used with another body.')
  if (run.outcome === 'running') throw stillRunning()
  const { id: runId, provider, fields, citations, text } = run
  if (!fields) throw notWritten(runId, run)
  return { runId, provider, offlineComposer: provider === 'embedded', fields, citations, ...splitTitle(text) }
}

function notWritten(runId: string, { error, text }: Pick<RunRow, 'error' | 'text'>): AppError {
  const why = error ?? 'The generation was stopped.'
  return new AppError(
    'provider_unavailable',
    text ? `${why} What was written is kept in the run ${runId}.` : why,
  )
}
