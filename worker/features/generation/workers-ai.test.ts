import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { GenerationRun } from '#core/contracts/generation'
import { begin, generateAll, hosted } from '#test/harness/generation'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson } from '#test/harness/workspace'
import type { WorkersAiBinding } from '../../adapters/language-models/workers-ai.ts'

let editor: TestPerson
beforeAll(async () => {
  editor = await (await createWorkspace()).person('editor')
})

const event = (data: string) => new TextEncoder().encode(`data: ${data}\n\n`)
const START = [event('{"response":"# Quiet light\\n\\n"}'), event('{"response":"Lumen dims."}')]
const END = [event('{"response":"","usage":{"prompt_tokens":11,"completion_tokens":5}}'), event('[DONE]')]

/** The binding as documented: its stream holds these pieces, then ends, breaks or stays open. */
function binding(pieces: Uint8Array[], then: 'close' | 'break' | 'stay' = 'close') {
  const cancelled = vi.fn()
  const left = [...pieces]
  const AI: WorkersAiBinding = {
    run: async () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          const piece = left.shift()
          if (piece) controller.enqueue(piece)
          else if (then === 'close') controller.close()
          else if (then === 'break') controller.error(new Error('gone'))
          else return new Promise(() => undefined)
        },
        cancel: cancelled,
      }),
  }
  return { vars: { AI, AI_PROVIDERS: 'workers-ai,embedded' }, cancelled }
}

describe('generating with Workers AI', () => {
  it('streams its text and writes down its tokens', async () => {
    const { vars } = binding([...START, ...END])
    const { events, last } = await generateAll({ as: editor.token, vars })
    expect(events[0]).toMatchObject({ data: { provider: 'workers-ai', offlineComposer: false } })
    expect(last).toMatchObject({
      event: 'done',
      data: { title: 'Quiet light', body: 'Lumen dims.', tokens: 5 },
    })
  })

  it.each([
    ['breaks off', binding(START, 'break')],
    ['ends without its end', binding(START)],
    ['sends nonsense', binding([...START, event('{"respo'), ...END])],
    ['falls silent', { vars: { ...binding(START, 'stay').vars, AI_IDLE_TIMEOUT: '300' } }],
    ['sends nothing', binding(END)],
    [
      'throws',
      { vars: { ...binding([]).vars, AI: { run: () => Promise.reject(new Error('3040: capacity')) } } },
    ],
  ])('moves on when it %s', async (_fault, { vars }) => {
    const { events, last } = await generateAll({ as: editor.token, vars })
    const metas = events.filter((one) => one.event === 'meta')
    expect(metas.map(({ data }) => data)).toMatchObject([
      { provider: 'workers-ai', attempt: 1 },
      { provider: 'embedded', attempt: 2 },
    ])
    expect(last?.event).toBe('done')
  })

  it('goes through all providers, and keeps what each had written', async () => {
    const chain = { ...binding(START, 'break').vars, AI_PROVIDERS: 'workers-ai,openai-compatible,embedded' }
    const vars = { ...hosted('chain', 'drop'), ...chain }
    const { events } = await generateAll({ as: editor.token, vars })
    const id = events[0]?.event === 'meta' ? events[0].data.runId : ''
    const run = await request<GenerationRun>('GET', `/api/content/generate/runs/${id}`, { as: editor.token })
    expect(run.body).toMatchObject({ provider: 'embedded', outcome: 'completed' })
    expect(run.body.attempts.map(({ provider, text }) => [provider, text])).toEqual([
      ['workers-ai', '# Quiet light\n\nLumen dims.'],
      ['openai-compatible', '# A quieter office\n\nLumen '],
    ])
  })

  it('is stopped when the reader leaves', async () => {
    const { vars, cancelled } = binding(START, 'stay')
    const { events, settled } = await begin({ as: editor.token, vars })
    await events.next()
    await events.next()
    await events.return?.()
    await settled()
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalled())
  })
})
