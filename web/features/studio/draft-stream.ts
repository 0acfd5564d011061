import type { GenerateEvent, WriterFault } from '#core/contracts/generation'

export type StreamPhase = 'idle' | 'connecting' | 'streaming' | 'done' | 'stopped' | 'failed'

/** One text while a writer writes it. `text` is Markdown as it came, title line included. */
export interface DraftStream {
  phase: StreamPhase
  runId: string | null
  attempt: number
  provider: string
  model: string
  offlineComposer: boolean
  text: string
  /** Set by `done`; until then title and body are read from `text`. */
  finished: { title: string; body: string; tokens: number; ms: number } | null
  /** The model that gave up, when another took over. */
  replaced: string | null
  failure: { code: string; message: string; fault?: WriterFault | undefined } | null
}

export type DraftStreamEvent =
  | GenerateEvent
  | { event: 'started' }
  | { event: 'stopped' }
  | { event: 'broken'; code: string; message: string }

export const idleStream: DraftStream = {
  phase: 'idle',
  runId: null,
  attempt: 0,
  provider: '',
  model: '',
  offlineComposer: false,
  text: '',
  finished: null,
  replaced: null,
  failure: null,
}

const running = (phase: StreamPhase) => phase === 'connecting' || phase === 'streaming'

/** Nothing that was streamed is dropped by an end, whichever it is; only another provider starts anew. */
export function advance(state: DraftStream, event: DraftStreamEvent): DraftStream {
  if (event.event === 'started') return { ...idleStream, phase: 'connecting' }
  if (!running(state.phase)) return state
  switch (event.event) {
    case 'meta': {
      const again = state.attempt > 0
      const { runId, attempt, provider, model, offlineComposer } = event.data
      const replaced = again ? state.model : null
      return {
        ...state,
        phase: 'streaming',
        runId,
        attempt,
        provider,
        model,
        offlineComposer,
        replaced,
        text: '',
      }
    }
    case 'delta':
      return { ...state, phase: 'streaming', text: state.text + event.data.text }
    case 'done': {
      const { runId, title, body, tokens, ms } = event.data
      return { ...state, phase: 'done', runId, finished: { title, body, tokens, ms } }
    }
    case 'error': {
      const { runId, code, message, kept, fault } = event.data
      const text = kept.length > state.text.length ? kept : state.text
      return { ...state, phase: 'failed', runId, text, failure: { code, message, fault } }
    }
    case 'stopped':
      return { ...state, phase: 'stopped' }
    case 'broken':
      return { ...state, phase: 'failed', failure: { code: event.code, message: event.message } }
  }
}

export const isRunning = (state: DraftStream): boolean => running(state.phase)

/** Title and body of what is there now: a first `# ` line is the title, also while it is still being typed. */
export function readDraft(state: DraftStream): { title: string; body: string } {
  if (state.finished) return { title: state.finished.title, body: state.finished.body }
  const text = state.text.trimStart()
  if (!/^#(\s|$)/.test(text)) return { title: '', body: text }
  const end = text.indexOf('\n')
  const heading = end === -1 ? text : text.slice(0, end)
  return { title: heading.slice(1).trim(), body: end === -1 ? '' : text.slice(end).trim() }
}
