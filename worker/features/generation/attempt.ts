import type { EmbeddedTask, TextProvider } from '../../adapters/language-models/index.ts'
import type { Config } from '../../config.ts'
import { AttemptFailure, asFailure } from './attempt-failure.ts'
import type { Job } from './job.ts'
import type { Usage } from './progress.ts'
import { untilAborted } from './until-aborted.ts'
import { estimatedUsage, finalUsage } from './usage.ts'
import { startWatchdog } from './watchdog.ts'

/** Longest text that is taken from a provider (characters). */
const MAX_TEXT = 60_000

/**
 * One provider's attempt: hands over each piece of text as it comes. Resolves when the text is complete or
 * `stop` is aborted; throws `AttemptFailure` otherwise. The provider's stream is closed however this ends.
 */
export async function attempt(
  provider: TextProvider,
  job: Job,
  stop: AbortSignal,
  config: Config,
  onText: (piece: string) => void,
): Promise<Usage> {
  const leave = new AbortController()
  const watchdog = startWatchdog({
    first: config.AI_FIRST_TEXT_TIMEOUT,
    idle: config.AI_IDLE_TIMEOUT,
    total: config.AI_TOTAL_TIMEOUT,
  })
  let length = 0
  const estimate = () => estimatedUsage(provider, job, length)
  try {
    const signal = AbortSignal.any([stop, watchdog.signal, leave.signal])
    const parts = await open(provider, job, signal, config.AI_MAX_OUTPUT_TOKENS)
    for await (const part of untilAborted(parts, signal)) {
      if (stop.aborted || length > MAX_TEXT) return estimate()
      if (part.type === 'error') throw part.error
      if (part.type === 'abort') throw watchdog.signal.reason ?? brokeOff()
      if (part.type === 'finish' && length === 0)
        throw new AttemptFailure('writer_silent', 'The provider sent no text.')
      if (part.type === 'finish') return finalUsage(part, estimate())
      if (part.type === 'text-delta' || part.type === 'reasoning-delta') watchdog.feed()
      if (part.type !== 'text-delta' || part.text === '') continue
      length += part.text.length
      onText(part.text)
    }
    throw brokeOff()
  } catch (error) {
    if (stop.aborted) return estimate()
    throw asFailure(watchdog.signal.aborted ? watchdog.signal.reason : error)
  } finally {
    watchdog.stop()
    leave.abort()
  }
}

/** The task as plain JSON, which is what an SDK hands through. */
const optionsOf = (task: EmbeddedTask) =>
  'rewrite' in task ? { rewrite: { ...task.rewrite } } : { compose: { ...task.compose } }

const brokeOff = () => new AttemptFailure('writer_broke_off', 'The provider’s stream broke off.')

/** The SDK is loaded with the first generation: a worker that only serves pages starts without it. */
async function open(
  { model, offlineComposer }: TextProvider,
  { prompt, embedded, fields }: Job,
  abortSignal: AbortSignal,
  maxOutputTokens: number,
) {
  const { Output, streamText } = await import('ai')
  return streamText({
    model,
    instructions: prompt.system,
    prompt: prompt.user,
    providerOptions: offlineComposer ? { embedded: optionsOf(embedded) } : undefined,
    // Only tells the provider what to write: what comes is read by the house's own schema.
    ...(fields && !offlineComposer && { output: Output.object({ schema: fields }) }),
    ...{ maxOutputTokens, abortSignal },
    // The next provider is the retry.
    maxRetries: 0,
    // Errors come as parts of the stream; without a listener they would be printed as well.
    onError: () => undefined,
  }).stream
}
