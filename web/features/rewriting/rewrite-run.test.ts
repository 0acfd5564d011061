import { describe, expect, it, vi } from 'vitest'
import type { GenerateEvent } from '#core/contracts/generation'
import type { Naming } from './landing.ts'
import { landRun } from './rewrite-run.ts'

const meta = (attempt = 1, model = 'm'): GenerateEvent => ({
  event: 'meta',
  data: { runId: 'r1', attempt, provider: 'p', model, offlineComposer: false, brandVoiceVersion: 4 },
})
const delta = (text: string): GenerateEvent => ({ event: 'delta', data: { text } })
const done = (body: string): GenerateEvent => ({
  event: 'done',
  data: { runId: 'r1', title: '', body, tokens: 1, ms: 1, citations: [] },
})

async function run(
  events: readonly (GenerateEvent | Error)[],
  { decidedAt = Number.POSITIVE_INFINITY } = {},
) {
  const told: string[] = []
  const namings: Naming[] = []
  let now = 0
  async function* stream() {
    for (const event of events) {
      if (event instanceof Error) throw event
      yield event
    }
  }
  const end = await landRun(stream(), {
    author: { userId: 'maya', name: 'Maya' },
    now: () => (now += 200),
    pause: async () => undefined,
    oneByOne: true,
    drop: (runId) => told.push(`drop ${runId}`),
    land(naming) {
      namings.push(naming)
      return {
        grow(text) {
          told.push(text)
          return told.length < decidedAt
        },
        finish: () => void told.push('finished'),
      }
    },
  }).catch((error: unknown) => error)
  return { told, namings, end }
}

describe('a run landing on the page', () => {
  it('shows the text as it grows, and its end whole, in the name of run, model and voice', async () => {
    const { told, namings, end } = await run([meta(), delta('One'), delta(' two'), done('One two.')])
    expect(told).toEqual(['One', 'One two', 'One two.', 'finished'])
    expect(namings[0]).toMatchObject({
      oneByOne: true,
      suggestion: { id: 'r1', runId: 'r1', model: 'm', voice: 4, userId: 'maya', name: 'Maya' },
    })
    expect(end).toEqual({ outcome: 'done', runId: 'r1' })
  })

  it('begins anew, under its model, when another writer takes over', async () => {
    const { told, namings } = await run([meta(), delta('Half'), meta(2, 'other'), done('Whole')])
    expect(told).toEqual(['Half', 'drop r1', 'Whole', 'finished'])
    expect(namings.map(({ suggestion }) => suggestion.model)).toEqual(['m', 'other'])
  })

  it('ends when somebody has decided on it meanwhile', async () => {
    const { told, end } = await run([meta(), delta('One'), delta(' two'), done('never')], { decidedAt: 2 })
    expect(told).toEqual(['One', 'One two'])
    expect(end).toEqual({ outcome: 'decided', runId: 'r1' })
  })

  it('leaves on the page what a writer that failed had written', async () => {
    const error = { runId: 'r1', code: 'provider_unavailable', message: 'Gone.', kept: 'Kept' }
    const { told, end } = await run([meta(), { event: 'error', data: error }])
    expect(told).toEqual(['Kept'])
    expect(end).toMatchObject({ outcome: 'failed', code: 'provider_unavailable' })
    const broken = await run([meta(), delta('Kept'), new Error('network')])
    expect([broken.told, broken.end]).toEqual([['Kept'], new Error('network')])
  })

  it('leaves no word unseen that came soon after another, though the writer stalls or breaks', async () => {
    vi.useFakeTimers({ now: 1_000 })
    const told: string[] = []
    const stalled = Promise.withResolvers<GenerateEvent>()
    async function* stream() {
      yield meta()
      yield delta('The offer ')
      yield delta('now ')
      yield stalled.promise
    }
    const end = landRun(stream(), {
      author: { userId: 'maya', name: 'Maya' },
      now: Date.now,
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      oneByOne: true,
      drop: () => undefined,
      land: () => ({ grow: (text) => told.push(text) > 0, finish: () => undefined }),
    }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(100)
    expect(told).toEqual(['The offer '])
    await vi.advanceTimersByTimeAsync(100)
    expect(told).toEqual(['The offer ', 'The offer now '])
    stalled.reject(new Error('network'))
    expect(await end).toEqual(new Error('network'))
    expect(told).toHaveLength(2)
    vi.useRealTimers()
  })
})
