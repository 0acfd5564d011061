import type { GenerateVariantsInput, Variant } from '#core/contracts/generation'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { findRunByKey } from './repository.ts'
import { endedText, runToEnd } from './run-to-end.ts'

/** Seeds of neighbouring variants differ by this much. */
const STEP = 7919
const MOST = 2_147_483_647

/**
 * Several drafts of one brief, all at once, as one answer: each is a run of its own, so one that fails does not take
 * the others along. A repeated `Idempotency-Key` gets the same runs again. Throws when none was written.
 */
export async function generateVariants(
  ctx: Ctx,
  { variants, ...input }: GenerateVariantsInput,
  request: AbortSignal,
): Promise<Variant[]> {
  authorize(ctx, 'generation:run')
  const first = input.seed ?? (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1
  const one = async (at: number): Promise<Variant> => {
    const idempotency = ctx.idempotency && { ...ctx.idempotency, key: `${ctx.idempotency.key}#${at}` }
    const userId = actorUserId(ctx.actor)
    const earlier =
      idempotency && userId ? await findRunByKey(ctx.db, ctx.workspaceId, userId, idempotency.key) : undefined
    if (earlier && earlier.requestHash !== idempotency?.bodyHash)
      throw new AppError('idempotency_conflict', 'This Idempotency-Key was used with another body.')
    const ended = earlier
      ? { ...earlier, ...endedText(earlier) }
      : await runToEnd(
          { ...ctx, idempotency },
          { ...input, seed: (first + at * STEP) % MOST },
          { inFields: false, stop: request },
        )
    const { runId, title, body, citations, provider, error } = ended
    return { runId, title, body, citations, error, offlineComposer: provider === 'embedded' }
  }
  const ended = await Promise.allSettled(Array.from({ length: variants }, (_, at) => one(at)))
  const written = ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const refused = ended.find((each) => each.status === 'rejected')
  if (refused && written.length === 0) throw refused.reason
  if (!written.some(({ body }) => body))
    throw new AppError('provider_unavailable', written[0]?.error ?? 'Nothing was written.')
  return written
}
