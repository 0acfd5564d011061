import { AppError } from '#core/errors'
import { openEventStream } from './event-stream.ts'
import type { RunRow } from './rows.ts'
import { stillRunning } from './start-run.ts'
import { tellEnd } from './tell-end.ts'

/**
 * A finished run as the stream it was, its text in one piece; no provider is called.
 * Throws `idempotency_conflict` while it runs, or when the key came with another body.
 */
export function replayRun(run: RunRow, bodyHash: string): ReadableStream<Uint8Array> {
  if (run.requestHash !== bodyHash)
    throw new AppError('idempotency_conflict', 'This Idempotency-Key was used with another body.')
  if (run.outcome === 'running') throw stillRunning()
  const { id: runId, provider, model, attempts, text } = run
  const stream = openEventStream(() => undefined)
  const attempt = run.outcome === 'failed' ? Math.max(1, attempts.length) : attempts.length + 1
  const offlineComposer = provider === 'embedded'
  stream.send({ event: 'meta', data: { runId, attempt, provider, model, offlineComposer } })
  if (text) stream.send({ event: 'delta', data: { text } })
  tellEnd(stream, runId, { ...run, outcome: run.outcome })
  stream.close()
  return stream.readable
}
