import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { GenerationRun } from '#core/contracts/generation'
import { begin, generateAll, hosted, seenBy } from '#test/harness/generation'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { auditLog, outbox } from '#worker/db/schema/index'

let workspace: TestWorkspace
let editor: TestPerson
let contentId: string
beforeAll(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
  const body = { type: 'email', title: 'Beans', body: 'We utilize the best beans.' }
  contentId = (await request<{ id: string }>('POST', '/api/content', { as: editor.token, body })).body.id
})
const offline = { AI_PROVIDERS: 'embedded' }
const path = () => `/api/content/${contentId}/rewrite`
const rewritten = (body: object, more: { vars?: Record<string, unknown>; key?: string } = {}) =>
  generateAll({ as: editor.token, path: path(), body, ...more })
const refusal = async (
  body: object,
  more: { as?: string; vars?: Record<string, unknown>; path?: string } = {},
) => {
  const { response } = await begin({ as: editor.token, path: path(), body, vars: offline, ...more })
  return {
    status: response.status,
    ...(await response.json<{ code: string; reason?: string; fields?: unknown[] }>()),
  }
}
const runOf = async (runId: string) =>
  (await request<GenerationRun>('GET', `/api/content/generate/runs/${runId}`, { as: editor.token })).body

describe('rewriting words of a content', () => {
  it('streams them as a generation does, without a title, and writes down what was asked', async () => {
    const vars = hosted('rewrite', 'normal')
    const voice = { name: 'House', tone: 'friendly' }
    const { body } = await request<{ id: string }>('POST', '/api/brand-voices', {
      as: editor.token,
      body: voice,
    })
    await request('PUT', '/api/style-guide', {
      ...{ as: editor.token, headers: { 'if-match': '*' }, body: { terms: [{ term: 'brew' }] } },
    })
    const asked = { action: 'tone', tone: 'playful', text: 'Beans.', before: 'Hello', brandVoiceId: body.id }
    const { response, events, text, last } = await rewritten(asked, { vars })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(events[0]).toMatchObject({ event: 'meta', data: { model: 'test-model', brandVoiceVersion: 1 } })
    if (last?.event !== 'done') throw new Error('The run did not end well.')
    expect(last.data).toMatchObject({ title: '', body: text.trim() })
    expect(await runOf(last.data.runId)).toMatchObject({
      ...{
        outcome: 'completed',
        promptVersion: 'rewrite-2',
        brandVoiceVersion: 1,
        styleGuideVersion: 1,
        text,
      },
      rewrite: { contentId, action: 'tone', tone: 'playful', language: null },
    })
    const sent = JSON.stringify((await seenBy('rewrite')).bodies[0])
    expect(sent).toContain('<text>\\nBeans.\\n</text>')
    expect(sent).toContain('<before>\\nHello')
    expect(sent).toContain('Never write: “brew”')
    const audit = await db.select().from(auditLog).where(eq(auditLog.resourceId, last.data.runId))
    expect(audit.map(({ action }) => action).sort()).toEqual(['generation.completed', 'generation.started'])
    const told = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(
      told.some(
        ({ type, data }) => type === 'generation.finished' && JSON.stringify(data).includes(last.data.runId),
      ),
    ).toBe(true)
  })

  it('works by rules where only the offline composer is there, and on the whole text when none is given', async () => {
    const { events, last } = await rewritten({ action: 'simplify' }, { vars: offline })
    expect(events[0]).toMatchObject({ event: 'meta', data: { offlineComposer: true } })
    expect(last).toMatchObject({ event: 'done', data: { body: 'We use the best beans.' } })
  })

  it('says so where there are no rules, before any stream and any row', async () => {
    for (const body of [
      { action: 'expand' },
      { action: 'translate', language: 'es' },
      { action: 'continue' },
      { action: 'tone', tone: 'urgent' },
    ])
      expect(await refusal(body)).toMatchObject({
        ...{ status: 400, code: 'invalid_input', reason: 'needs_model', fields: [{ path: 'action' }] },
      })
  })

  it('lets rules take over from a model that fails, where there are some', async () => {
    const vars = hosted('rewrite-down', '500', { AI_PROVIDERS: 'openai-compatible,embedded' })
    const { text, last } = await rewritten({ action: 'fix', text: 'Teh beans.' }, { vars })
    expect([text, last?.event]).toEqual(['The beans.', 'done'])
    expect((await rewritten({ action: 'expand', text: 'Beans.' }, { vars })).last).toMatchObject({
      event: 'error',
      data: { code: 'provider_unavailable' },
    })
  })

  it('names the field at fault', async () => {
    const faults = async (body: object) => {
      const { status, fields } = await refusal(body)
      return [status, fields]
    }
    expect(await faults({ action: 'tone' })).toMatchObject([400, [{ path: 'tone' }]])
    expect(await faults({ action: 'fix', tone: 'playful' })).toMatchObject([400, [{ path: 'tone' }]])
    expect(await faults({ action: 'translate' })).toMatchObject([400, [{ path: 'language' }]])
    expect(await faults({ action: 'translate', language: 'en' })).toMatchObject([400, [{ path: 'language' }]])
    expect(await faults({ action: 'fix', text: '  ' })).toMatchObject([400, [{ path: 'text' }]])
    expect(await faults({ action: 'fix', text: 'x'.repeat(40_001) })).toMatchObject([400, [{ path: 'text' }]])
    expect(await faults({ action: 'fix', brandVoiceId: 'none' })).toMatchObject([
      400,
      [{ path: 'brandVoiceId' }],
    ])
    expect(await faults({ action: 'paint' })).toMatchObject([400, [{ path: 'action' }]])
  })

  it('counts in the quota, and a repeated key gets the run again', async () => {
    const other = await (await createWorkspace()).person('editor')
    const body = { type: 'sms', title: 'x', body: 'Teh beans.' }
    const { id } = (await request<{ id: string }>('POST', '/api/content', { as: other.token, body })).body
    const same = {
      as: other.token,
      path: `/api/content/${id}/rewrite`,
      body: { action: 'fix' },
      key: 'again',
    }
    const vars = { ...offline, GENERATIONS_PER_MONTH: '1' }
    const first = await generateAll({ ...same, vars })
    expect((await generateAll({ ...same, vars })).last).toEqual(first.last)
    expect((await generateAll({ ...same, vars, key: 'other' })).response.status).toBe(402)
  })

  it('is closed to reviewers and to other workspaces, and to what is in the trash', async () => {
    const fix = { action: 'fix' }
    const reviewer = await workspace.person('reviewer')
    expect((await refusal(fix, { as: reviewer.token })).status).toBe(403)
    const stranger = await (await createWorkspace()).person('owner')
    expect((await refusal(fix, { as: stranger.token })).status).toBe(404)
    const body = { type: 'sms', title: 'x', body: 'y' }
    const { id } = (await request<{ id: string }>('POST', '/api/content', { as: editor.token, body })).body
    await request('DELETE', `/api/content/${id}`, { as: editor.token, headers: { 'if-match': '"1"' } })
    expect((await refusal(fix, { path: `/api/content/${id}/rewrite` })).status).toBe(404)
  })
})
