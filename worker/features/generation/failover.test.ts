import { beforeAll, describe, expect, it } from 'vitest'
import type { GenerateEvent, GenerationRun } from '#core/contracts/generation'
import { generateAll, hosted, seenBy } from '#test/harness/generation'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson } from '#test/harness/workspace'

let editor: TestPerson
beforeAll(async () => {
  editor = await (await createWorkspace()).person('editor')
})
const readRun = async ([first]: GenerateEvent[]) => {
  const id = first?.event === 'meta' ? first.data.runId : ''
  return (await request<GenerationRun>('GET', `/api/content/generate/runs/${id}`, { as: editor.token })).body
}
/** Only what never speaks again is waited for in vain; a crowded machine must not make the others late. */
const PATIENCE: Record<string, Record<string, string>> = {
  hang: { AI_FIRST_TEXT_TIMEOUT: '300' },
  idle: { AI_IDLE_TIMEOUT: '1000' },
}
const STARTED = '# A quieter office\n\nLumen '
const FAULTS = [
  ['429', '', /HTTP 429/, 'writer_status'],
  ['500', '', /HTTP 500/, 'writer_status'],
  ['hang', '', /in time/, 'writer_late'],
  ['garbage', '', /broke off/, 'writer_broke_off'],
  ['drop', STARTED, /broke off/, 'writer_broke_off'],
  ['end', STARTED, /broke off/, 'writer_broke_off'],
  ['idle', STARTED, /in time/, 'writer_late'],
  ['malformed', STARTED, /broke off/, 'writer_broke_off'],
  ['filter', '# A quieter office\n\nLumen lamps dim with the sun.', /refused/, 'writer_refused'],
] as const

describe('a provider that fails', () => {
  it.each(FAULTS)(
    'by %s is followed by the next one, and what it wrote is kept',
    async (mode, wrote, reason) => {
      const vars = hosted(`next-${mode}`, mode, {
        AI_PROVIDERS: 'openai-compatible,embedded',
        ...PATIENCE[mode],
      })
      const { events, text, last } = await generateAll({ as: editor.token, vars })
      const metas = events.filter(({ event }) => event === 'meta').map(({ data }) => data)
      expect(metas).toMatchObject([
        { attempt: 1, provider: 'openai-compatible', offlineComposer: false },
        { attempt: 2, provider: 'embedded', offlineComposer: true },
      ])
      expect(last?.event).toBe('done')
      expect(text).not.toContain('quieter office')
      const run = await readRun(events)
      expect(run).toMatchObject({ outcome: 'completed', provider: 'embedded', text })
      expect(run.attempts).toMatchObject([{ provider: 'openai-compatible', text: wrote }])
      expect(run.attempts[0]?.error).toMatch(reason)
      expect((await seenBy(`next-${mode}`)).open).toBe(0)
    },
  )

  it.each(FAULTS)(
    'by %s alone ends in an error that hands over what is kept and says how',
    async (mode, wrote, reason, fault) => {
      const vars = hosted(`alone-${mode}`, mode, PATIENCE[mode])
      const { response, events, last } = await generateAll({ as: editor.token, vars })
      expect(response.status).toBe(200)
      expect(last).toMatchObject({
        event: 'error',
        data: { code: 'provider_unavailable', kept: wrote, fault },
      })
      const run = await readRun(events)
      expect(run).toMatchObject({ outcome: 'failed', text: wrote })
      expect(run.error).toMatch(reason)
    },
  )

  it('is not tried twice', async () => {
    await generateAll({ as: editor.token, vars: hosted('once', '500') })
    expect((await seenBy('once')).calls).toBe(1)
  })

  it('that is unreachable is said to be so, and its words never reach people', async () => {
    const vars = hosted('x', '429', { AI_BASE_URL: 'http://127.0.0.1:9/v1' })
    const { last } = await generateAll({ as: editor.token, vars })
    expect(last).toMatchObject({ event: 'error' })
    const told = await generateAll({ as: editor.token, vars: hosted('quiet', '429') })
    expect(JSON.stringify(told.events)).not.toContain('sk-secret')
  })
})

describe('the order of providers', () => {
  it('begins with the one asked for', async () => {
    const vars = hosted('wished', 'normal', { AI_PROVIDERS: 'embedded,openai-compatible' })
    const { events } = await generateAll({ as: editor.token, vars, body: { provider: 'openai-compatible' } })
    expect(events[0]).toMatchObject({ data: { provider: 'openai-compatible' } })
  })

  it('leaves out those that cannot write the language', async () => {
    const vars = hosted('japanese', 'normal', { AI_PROVIDERS: 'embedded,openai-compatible' })
    const body = { brief: { what: 'Lumen', language: 'ja' } }
    const { events } = await generateAll({ as: editor.token, vars, body })
    expect(events[0]).toMatchObject({ data: { provider: 'openai-compatible', attempt: 1 } })
  })
})
