import type { GenerateEvent } from '#core/contracts/generation'
import type { Suggestion } from '#core/richtext/suggestions/index'
import type { Landing, Naming } from './landing.ts'
import { paced } from './paced.ts'

/** Least time between two states on the page (ms): as fast as one reads, and few updates. */
const PACE = 140

export type RunEnd =
  | { outcome: 'done'; runId: string }
  | { outcome: 'failed'; code: string; message: string; runId: string | null }
  | { outcome: 'decided' | 'empty'; runId: string | null }

export interface RunPorts {
  /** For whom the machine writes. */
  author: { userId: string; name: string }
  now(): number
  pause(ms: number): Promise<void>
  land(naming: Naming): Landing
  /** Takes back what a run has put on the page: another writer begins anew. */
  drop(runId: string): void
  /** Edits of this run are decided on one by one. */
  oneByOne: boolean
}

/**
 * Brings a stream of events onto the page as a suggestion of its run. Ends as the stream does, or when somebody
 * has decided on the suggestion meanwhile; throws what the stream throws, with what was written left on the page.
 */
export async function landRun(events: AsyncIterable<GenerateEvent>, ports: RunPorts): Promise<RunEnd> {
  let landing: Landing | null = null
  let runId: string | null = null
  let text = ''
  let decided = false
  const shown = paced(ports, PACE, () => {
    if (landing && text !== '') decided = !landing.grow(text)
  })
  try {
    for await (const event of events) {
      switch (event.event) {
        case 'meta':
          shown.drop()
          if (runId && text !== '') ports.drop(runId)
          runId = event.data.runId
          text = ''
          landing = ports.land({ suggestion: suggestionOf(event.data, ports), oneByOne: ports.oneByOne })
          break
        case 'delta':
          text += event.data.text
          if (shown.ask()) await ports.pause(0)
          break
        case 'done': {
          shown.drop()
          const { body } = event.data
          if (body.trim() === '') return { outcome: 'empty', runId }
          if (!landing?.grow(body)) return { outcome: 'decided', runId }
          landing.finish()
          return { outcome: 'done', runId: event.data.runId }
        }
        case 'error': {
          shown.drop()
          const { code, message, kept } = event.data
          if (kept !== '') landing?.grow(kept)
          return { outcome: 'failed', code, message, runId }
        }
      }
      if (decided) break
    }
    return { outcome: 'decided', runId }
  } finally {
    shown.flush()
  }
}

const suggestionOf = (
  { runId, model, brandVoiceVersion }: { runId: string; model: string; brandVoiceVersion: number | null },
  { author, now }: RunPorts,
): Suggestion => ({
  ...{ id: runId, runId, model, voice: brandVoiceVersion },
  ...{ userId: author.userId, name: author.name, at: now() },
})
