import { useEffect, useRef, useState } from 'react'
import type { GenerateStreamInput } from '#core/contracts/generation'
import { api } from '#web/lib/api'
import { ApiProblem } from '#web/lib/problem'
import { advance, type DraftStream, type DraftStreamEvent, idleStream, isRunning } from './draft-stream.ts'
import { readGeneration, StreamBroken } from './generate-stream.ts'

const brokenBy = (error: unknown): DraftStreamEvent =>
  error instanceof ApiProblem
    ? { event: 'broken', code: error.code, message: error.detail }
    : { event: 'broken', code: 'offline', message: error instanceof Error ? error.message : '' }

async function run(input: GenerateStreamInput, signal: AbortSignal, tell: (event: DraftStreamEvent) => void) {
  tell({ event: 'started' })
  try {
    const { body } = await api.stream('/api/content/generate', input, { signal })
    if (!body) throw new StreamBroken('The answer was empty.')
    for await (const event of readGeneration(body)) tell(event)
  } catch (error) {
    tell(signal.aborted ? { event: 'stopped' } : brokenBy(error))
  }
}

/** Runs one to ten generations side by side; `stop` closes their connections, which stops the writers. */
export function useGeneration() {
  const [streams, setStreams] = useState<readonly DraftStream[]>([])
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  /** Resolves with every draft as it ended; a draft that failed keeps what was written. */
  async function start(
    inputs: readonly GenerateStreamInput[],
    told: (stream: DraftStream, at: number) => void = () => {},
  ): Promise<readonly DraftStream[]> {
    abort.current?.abort()
    const mine = new AbortController()
    abort.current = mine
    const states: DraftStream[] = inputs.map(() => idleStream)
    const tell = (at: number) => (event: DraftStreamEvent) => {
      const state = advance(states[at] ?? idleStream, event)
      states[at] = state
      told(state, at)
      if (abort.current === mine) setStreams([...states])
    }
    await Promise.all(inputs.map((input, at) => run(input, mine.signal, tell(at))))
    return states
  }

  return {
    streams,
    running: streams.some(isRunning),
    start,
    stop: () => abort.current?.abort(),
    clear: () => setStreams([]),
  }
}
