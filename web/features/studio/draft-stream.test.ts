import { describe, expect, it } from 'vitest'
import { advance, type DraftStream, type DraftStreamEvent, idleStream, readDraft } from './draft-stream.ts'

const meta = (attempt = 1, provider = 'workers-ai'): DraftStreamEvent => ({
  event: 'meta',
  data: {
    ...{ runId: 'r1', attempt, provider, model: `${provider}-model`, brandVoiceVersion: null },
    offlineComposer: provider === 'embedded',
  },
})
const delta = (text: string): DraftStreamEvent => ({ event: 'delta', data: { text } })
const run = (...events: DraftStreamEvent[]): DraftStream =>
  events.reduce(advance, advance(idleStream, { event: 'started' }))

describe('a draft being streamed', () => {
  it('grows by each delta and is done with the text of `done`', () => {
    const state = run(meta(), delta('# Brew'), delta(' well\n\nGrind'), {
      event: 'done',
      data: { runId: 'r1', title: 'Brew well', body: 'Grind fresh.', tokens: 9, ms: 40, citations: [] },
    })
    expect(state.phase).toBe('done')
    expect(readDraft(state)).toEqual({ title: 'Brew well', body: 'Grind fresh.' })
  })

  it('starts the text anew when another provider takes over, and names the one that gave up', () => {
    const state = run(meta(), delta('half a sent'), meta(2, 'embedded'), delta('A whole one.'))
    expect(state).toMatchObject({
      attempt: 2,
      provider: 'embedded',
      replaced: 'workers-ai-model',
      offlineComposer: true,
      text: 'A whole one.',
    })
  })

  it('keeps what was written when it is stopped', () => {
    const state = run(meta(), delta('Kept'), { event: 'stopped' })
    expect(state).toMatchObject({ phase: 'stopped', text: 'Kept', runId: 'r1' })
  })

  it('keeps what was written when the connection breaks', () => {
    const state = run(meta(), delta('Kept'), { event: 'broken', code: 'offline', message: 'gone' })
    expect(state).toMatchObject({ phase: 'failed', text: 'Kept', failure: { code: 'offline' } })
  })

  it.each([
    ['Kept by the page', 'Kept', 'Kept by the page'],
    ['Kept', 'Kept by the server', 'Kept by the server'],
  ])('keeps the longer of page (%s) and server (%s) when the run fails', (here, kept, expected) => {
    const state = run(meta(), delta(here), {
      event: 'error',
      data: { runId: 'r1', code: 'provider_unavailable', message: 'No.', kept },
    })
    expect(state).toMatchObject({ phase: 'failed', text: expected })
  })

  it('says how the last writer failed', () => {
    const data = { runId: 'r1', code: 'provider_unavailable', message: 'No.', kept: '' }
    const state = run(meta(), { event: 'error', data: { ...data, fault: 'writer_late' } })
    expect(state.failure).toEqual({ code: 'provider_unavailable', message: 'No.', fault: 'writer_late' })
  })

  it('takes nothing more after its end', () => {
    const stopped = run(meta(), delta('Kept'), { event: 'stopped' })
    expect(advance(stopped, delta(' and more'))).toBe(stopped)
  })

  it('is empty again when the next one starts', () => {
    const next = advance(run(meta(), delta('Old')), { event: 'started' })
    expect(next).toEqual({ ...idleStream, phase: 'connecting' })
  })
})

describe('reading a draft that is not finished', () => {
  it.each([
    ['', { title: '', body: '' }],
    ['#', { title: '', body: '' }],
    ['# Brew w', { title: 'Brew w', body: '' }],
    ['\n# Brew\n\nGrind', { title: 'Brew', body: 'Grind' }],
    ['#coffee is not a title', { title: '', body: '#coffee is not a title' }],
    ['## Part\n\nText', { title: '', body: '## Part\n\nText' }],
  ])('reads %j', (text, expected) => {
    expect(readDraft({ ...idleStream, text })).toEqual(expected)
  })
})
