import type { Ctx } from '../../context.ts'
import { log } from '../../http/log.ts'
import { type EventStream, openEventStream } from './event-stream.ts'
import { finishRun } from './finish-run.ts'
import type { Job } from './job.ts'
import { keepProgress } from './keep-progress.ts'
import { newProgress } from './new-progress.ts'
import { startRun } from './start-run.ts'
import { tellEnd } from './tell-end.ts'
import { writeText } from './write-text.ts'

/**
 * Begins a run and answers it as server-sent events: its row is there before a provider is called, and leaving the
 * stream or aborting `request` stops the provider. Throws as `startRun` does.
 */
export async function carryOut(
  ctx: Ctx,
  job: Job,
  request: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const run = await startRun(ctx, job)
  const left = new AbortController()
  const stream = openEventStream(() => left.abort())
  ctx.background(write(ctx, run.id, job, AbortSignal.any([request, left.signal]), stream))
  return stream.readable
}

async function write(
  ctx: Ctx,
  runId: string,
  job: Job,
  stop: AbortSignal,
  stream: EventStream,
): Promise<void> {
  const progress = newProgress(job)
  const keeper = keepProgress(ctx, runId, progress)
  const { brandVoiceVersion, rewrite } = job.about
  try {
    const ending = await writeText(ctx, job, progress, stop, {
      attempt: ({ id, model, offlineComposer }, attempt) =>
        stream.send({
          event: 'meta',
          data: { runId, attempt, provider: id, model: model.modelId, offlineComposer, brandVoiceVersion },
        }),
      text: (text) => stream.send({ event: 'delta', data: { text } }),
    })
    await keeper.close()
    const finished = await finishRun(ctx, runId, progress, ending)
    tellEnd(stream, runId, { ...finished, rewritten: rewrite !== null })
  } catch (error) {
    await keeper.close()
    log('error', 'generation not finished', { runId, error: String(error) })
    const message = 'The end of this run could not be saved. Its text is kept.'
    stream.send({ event: 'error', data: { runId, code: 'internal', message, kept: progress.text } })
  } finally {
    stream.close()
  }
}
