import { eq } from 'drizzle-orm'
import { beforeAll, expect, it, vi } from 'vitest'
import { begin, hosted, seenBy } from '#test/harness/generation'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { generationRun } from '#worker/db/schema/index'

let workspace: TestWorkspace
let editor: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
})

async function beginReading(name: string, signal?: AbortSignal) {
  const vars = hosted(name, 'endless', { AI_PROVIDERS: 'openai-compatible,embedded' })
  const generation = await begin({ as: editor.token, vars, signal })
  let runId = ''
  for (let pieces = 0; pieces < 3; ) {
    const { value } = await generation.events.next()
    if (value?.event === 'meta') runId = value.data.runId
    if (value?.event === 'delta') pieces++
  }
  expect((await seenBy(name)).open).toBe(1)
  return { ...generation, runId }
}

async function expectStopped(name: string, runId: string) {
  await vi.waitFor(async () => expect((await seenBy(name)).open).toBe(0))
  const [row] = await db.select().from(generationRun).where(eq(generationRun.id, runId))
  expect(row).toMatchObject({ outcome: 'stopped', error: null, provider: 'openai-compatible' })
  expect(row?.text).toMatch(/^# A quieter office/)
  expect((await seenBy(name)).calls).toBe(1)
}

it('stops the provider when the reader leaves the stream, and keeps what was written', async () => {
  const { events, settled, runId } = await beginReading('left')
  await events.return?.()
  await settled()
  await expectStopped('left', runId)
})

it('stops the provider when the request is aborted, and keeps what was written', async () => {
  const reader = new AbortController()
  const { settled, runId } = await beginReading('aborted', reader.signal)
  reader.abort()
  await settled()
  await expectStopped('aborted', runId)
})

it('saves a long text while it grows, so that a kill loses at most a second', async () => {
  const { events, settled, runId } = await beginReading('growing')
  const saved = async () => (await db.select().from(generationRun).where(eq(generationRun.id, runId)))[0]
  await vi.waitFor(async () => expect((await saved())?.text.length).toBeGreaterThan(20), { timeout: 5000 })
  const before = (await saved())?.text.length ?? 0
  await vi.waitFor(async () => expect((await saved())?.text.length).toBeGreaterThan(before), {
    timeout: 5000,
  })
  expect((await saved())?.outcome).toBe('running')
  await events.return?.()
  await settled()
  expect((await saved())?.outcome).toBe('stopped')
})
