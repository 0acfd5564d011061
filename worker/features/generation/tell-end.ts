import type { WriterFault } from '#core/contracts/generation'
import { splitTitle, unfenced } from '#core/domain/generation/prompt'
import type { EventStream } from './event-stream.ts'
import type { Finished } from './finish-run.ts'

type End = Pick<Finished, 'outcome' | 'text' | 'outputTokens' | 'ms' | 'error' | 'citations'> & {
  failure: { fault: WriterFault } | null
  /** Words were rewritten: they have no title. */
  rewritten: boolean
}

/** The last event of a run: `done`, or `error` with the text that is kept. */
export function tellEnd(stream: EventStream, runId: string, end: End): void {
  const { outcome, text, outputTokens: tokens, ms, error, failure, rewritten, citations } = end
  if (outcome === 'completed') {
    const written = rewritten ? { title: '', body: unfenced(text.trim()) } : splitTitle(text)
    stream.send({ event: 'done', data: { runId, ...written, tokens, ms, citations } })
    return
  }
  const reason =
    outcome === 'stopped'
      ? { code: 'stopped', message: 'The generation was stopped.' }
      : { code: 'provider_unavailable', message: error ?? 'No provider could finish.', fault: failure?.fault }
  stream.send({ event: 'error', data: { runId, ...reason, kept: text } })
}
