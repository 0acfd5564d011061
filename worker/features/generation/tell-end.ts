import { splitTitle } from '#core/domain/generation/prompt'
import type { EventStream } from './event-stream.ts'
import type { Finished } from './finish-run.ts'

type End = Pick<Finished, 'outcome' | 'text' | 'outputTokens' | 'ms' | 'error'>

/** The last event of a run: `done`, or `error` with the text that is kept. */
export function tellEnd(stream: EventStream, runId: string, end: End): void {
  const { outcome, text, outputTokens: tokens, ms, error } = end
  if (outcome === 'completed') {
    stream.send({ event: 'done', data: { runId, ...splitTitle(text), tokens, ms } })
    return
  }
  const reason =
    outcome === 'stopped'
      ? { code: 'stopped', message: 'The generation was stopped.' }
      : { code: 'provider_unavailable', message: error ?? 'No provider could finish.' }
  stream.send({ event: 'error', data: { runId, ...reason, kept: text } })
}
