import type { GenerateInput } from '#core/contracts/generation'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { log } from '../../http/log.ts'
import { type EventStream, openEventStream } from './event-stream.ts'
import { finishRun } from './finish-run.ts'
import { type Job, prepareJob } from './job.ts'
import { keepProgress } from './keep-progress.ts'
import type { Progress } from './progress.ts'
import { replayRun } from './replay-run.ts'
import { findRunByKey } from './repository.ts'
import { startRun } from './start-run.ts'
import { tellEnd } from './tell-end.ts'
import { writeText } from './write-text.ts'

/**
 * Writes a text as server-sent events. Everything that can be refused is refused before the stream begins;
 * the run's row is there before a provider is called. Leaving the stream or aborting `request` stops the provider.
 * A repeated `Idempotency-Key` gets the finished run again. Throws as `prepareJob`, `startRun` and `replayRun` do.
 */
export async function generate(
  ctx: Ctx,
  input: GenerateInput,
  request: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  authorize(ctx, 'generation:run')
  const userId = actorUserId(ctx.actor)
  if (ctx.idempotency && userId) {
    const earlier = await findRunByKey(ctx.db, ctx.workspaceId, userId, ctx.idempotency.key)
    if (earlier) return replayRun(earlier, ctx.idempotency.bodyHash)
  }
  const job = await prepareJob(ctx, input)
  const run = await startRun(ctx, job)
  const left = new AbortController()
  const stream = openEventStream(() => left.abort())
  ctx.background(carryOut(ctx, run.id, job, AbortSignal.any([request, left.signal]), stream))
  return stream.readable
}

async function carryOut(
  ctx: Ctx,
  runId: string,
  job: Job,
  stop: AbortSignal,
  stream: EventStream,
): Promise<void> {
  const progress: Progress = { provider: '', model: '', attempts: [], text: '' }
  const keeper = keepProgress(ctx, runId, progress)
  try {
    const ending = await writeText(ctx, job, progress, stop, {
      attempt: ({ id, model, offlineComposer }, attempt) =>
        stream.send({
          event: 'meta',
          data: { runId, attempt, provider: id, model: model.modelId, offlineComposer },
        }),
      text: (text) => stream.send({ event: 'delta', data: { text } }),
    })
    await keeper.close()
    tellEnd(stream, runId, await finishRun(ctx, runId, progress, ending))
  } catch (error) {
    await keeper.close()
    log('error', 'generation not finished', { runId, error: String(error) })
    const message = 'The end of this run could not be saved. Its text is kept.'
    stream.send({ event: 'error', data: { runId, code: 'internal', message, kept: progress.text } })
  } finally {
    stream.close()
  }
}
