import type { TextProvider } from '../../adapters/language-models/index.ts'
import type { Ctx } from '../../context.ts'
import { log } from '../../http/log.ts'
import { type AttemptFailure, asFailure } from './attempt-failure.ts'
import type { Job } from './job.ts'
import { newProgress } from './new-progress.ts'
import type { Ending, Progress } from './progress.ts'
import { writeFields } from './write-fields.ts'
import { writeProse } from './write-prose.ts'

/** Who listens while a text is written. */
export interface Listener {
  /** A provider begins (`number` from 1); what an earlier one wrote is void. */
  attempt(provider: TextProvider, number: number): void
  text(piece: string): void
}

const UNUSED = { inputTokens: 0, outputTokens: 0 }

/** Tries one provider after the other until one finishes or `stop` is aborted. `progress` grows meanwhile. */
export async function writeText(
  ctx: Ctx,
  job: Job,
  progress: Progress,
  stop: AbortSignal,
  listener: Listener,
): Promise<Ending> {
  let failed: AttemptFailure | null = null
  for (const [index, provider] of job.providers.entries()) {
    if (stop.aborted) break
    Object.assign(progress, {
      ...newProgress(job),
      ...{ attempts: progress.attempts, provider: provider.id, model: provider.model.modelId },
    })
    listener.attempt(provider, index + 1)
    try {
      const usage = job.fields
        ? await writeFields(provider, job, job.fields, stop, ctx.deps.config, progress, listener.text)
        : await writeProse(provider, job, stop, ctx.deps.config, progress, listener.text)
      return { ...usage, outcome: stop.aborted ? 'stopped' : 'completed', error: null, failure: null }
    } catch (caught) {
      failed = asFailure(caught)
      const error = failed.message
      log('warn', 'text provider failed', {
        provider: provider.id,
        error,
        cause: String(failed.cause ?? ''),
      })
      progress.attempts.push({
        provider: provider.id,
        model: provider.model.modelId,
        error,
        fault: failed.fault,
        text: progress.text,
      })
      progress.text = ''
    }
  }
  return {
    ...UNUSED,
    outcome: stop.aborted ? 'stopped' : 'failed',
    error: failed?.message ?? null,
    failure: failed,
  }
}
