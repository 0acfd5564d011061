import { beforeAll, describe, expect, it } from 'vitest'
import type { BrandVoice, BrandVoiceInput, LearnedVoice } from '#core/contracts/brand'
import type { Revision } from '#core/contracts/revisions'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson, type TestWorkspace } from '#test/harness/workspace'

const PATH = '/api/brand-voices'

describe('versions of a voice', () => {
  let workspace: TestWorkspace
  let editor: TestPerson
  let voice: BrandVoice
  beforeAll(async () => {
    workspace = await createWorkspace()
    editor = await workspace.person('editor')
    const body = { name: 'Alba', avoidWords: ['synergy'] }
    voice = (await request<BrandVoice>('POST', PATH, { as: editor.token, body })).body
    const change = { name: 'Alba plain', tone: 'confident' }
    const headers = { 'if-match': '"v1"' }
    await request('PUT', `${PATH}/${voice.id}`, { as: editor.token, body: change, headers })
  })
  const at = (path: string, as = editor.token) =>
    request<{ items: Revision[] } & BrandVoiceInput>('GET', path, { as })

  it('are made by each change, newest first, with who and when', async () => {
    const { items } = (await at(`${PATH}/${voice.id}/versions`)).body
    expect(items.map(({ version, name }) => [version, name])).toEqual([
      [2, 'Alba plain'],
      [1, 'Alba'],
    ])
    expect(items[0]?.by).not.toBe('')
  })

  it('can be read as they were', async () => {
    const first = await at(`${PATH}/${voice.id}/versions/1`)
    expect(first.body).toMatchObject({
      name: 'Alba',
      tone: 'neutral',
      avoidWords: ['synergy'],
      portrait: null,
    })
    expect((await at(`${PATH}/${voice.id}/versions/9`)).status).toBe(404)
  })

  it('come back as the newest version', async () => {
    const path = `${PATH}/${voice.id}/versions/1/restore`
    const restored = await request<BrandVoice>('POST', path, { as: editor.token })
    expect(restored.status).toBe(200)
    expect(restored.body).toMatchObject({ name: 'Alba', tone: 'neutral', version: 3 })
    expect(restored.headers.get('etag')).toBe('"v3"')
    expect((await at(`${PATH}/${voice.id}/versions`)).body.items.map(({ version }) => version)).toEqual([
      3, 2, 1,
    ])
    const viewer = await workspace.person('viewer')
    expect((await request('POST', path, { as: viewer.token })).status).toBe(403)
  })

  it('stay readable when the voice is gone, since runs name them; they cannot be restored then', async () => {
    const { body } = await request<BrandVoice>('POST', PATH, { as: editor.token, body: { name: 'Brief' } })
    await request('DELETE', `${PATH}/${body.id}`, { as: editor.token })
    expect((await at(`${PATH}/${body.id}/versions/1`)).body.name).toBe('Brief')
    const again = await request('POST', `${PATH}/${body.id}/versions/1/restore`, { as: editor.token })
    expect(again.status).toBe(404)
  })

  it('of another workspace are as absent', async () => {
    const stranger = await (await createWorkspace()).person('owner')
    expect((await at(`${PATH}/${voice.id}/versions`, stranger.token)).status).toBe(404)
    expect((await at(`${PATH}/${voice.id}/versions/1`, stranger.token)).status).toBe(404)
  })
})

describe('learning a voice', () => {
  const samples = ['We roast on Tuesdays and post on Wednesdays, so what you open is fresh. '.repeat(5)]
  it('measures samples, whose numbers a voice then keeps with what a person set otherwise', async () => {
    const { token } = await (await createWorkspace()).person('editor')
    const learned = await request<LearnedVoice>('POST', `${PATH}/learn`, { as: token, body: { samples } })
    expect(learned.status).toBe(200)
    const { portrait } = learned.body
    expect(portrait).toMatchObject({ language: 'en', samples: 1, sentences: 5, corrected: {} })
    const body = { name: 'Learned', portrait: { ...portrait, corrected: { sentenceWords: 9 } } }
    const made = await request<BrandVoice>('POST', PATH, { as: token, body })
    expect(made.body.portrait).toEqual(body.portrait)
  })

  it('says when there is too little to hear', async () => {
    const { token } = await (await createWorkspace()).person('viewer')
    const answer = await request('POST', `${PATH}/learn`, { as: token, body: { samples: ['Hello.'] } })
    expect([answer.status, answer.body.fields]).toEqual([
      400,
      [{ path: 'samples', message: expect.stringMatching(/40 words/) }],
    ])
  })
})
