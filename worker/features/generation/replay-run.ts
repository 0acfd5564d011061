import { AppError } from '#core/errors'
import { actorUserId, type Ctx } from '../../context.ts'
import { openEventStream } from './event-stream.ts'
import { findRunByKey } from './repository.ts'
import type { RunRow } from './rows.ts'
import { stillRunning } from './start-run.ts'
import { tellEnd } from './tell-end.ts'

/** The run this person began with the same `Idempotency-Key`, as its stream; null when there is none. */
export async function replayed(ctx: Ctx): Promise<ReadableStream<Uint8Array> | null> {
  const userId = actorUserId(ctx.actor)
  if (!ctx.idempotency || !userId) return null
  const earlier = await findRunByKey(ctx.db, ctx.workspaceId, userId, ctx.idempotency.key)
  return earlier ? replayRun(earlier, ctx.idempotency.bodyHash) : null
}

/**
 * A finished run as the stream it was, its text in one piece; no provider is called.
 * Throws `idempotency_conflict` while it runs, or when the key came with another body.
 */
function replayRun(run: RunRow, bodyHash: string): ReadableStream<Uint8Array> {
  if (run.requestHash !== bodyHash)
    throw new AppError('idempotency_conflict', 'This Idempotency-Key was used with another body.')
  if (run.outcome === 'running') throw stillRunning()
  const { id: runId, provider, model, attempts, text, brandVoiceVersion, rewrite } = run
  const stream = openEventStream(() => undefined)
  const attempt = run.outcome === 'failed' ? Math.max(1, attempts.length) : attempts.length + 1
  const offlineComposer = provider === 'embedded'
  stream.send({
    event: 'meta',
    data: { runId, attempt, provider, model, offlineComposer, brandVoiceVersion },
  })
  if (text) stream.send({ event: 'delta', data: { text } })
  const last = attempts.at(-1)
  const failure = last?.fault && last.error === run.error ? { fault: last.fault } : null
  tellEnd(stream, runId, { ...run, outcome: run.outcome, failure, rewritten: rewrite !== null })
  stream.close()
  return stream.readable
}
