import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BulkRow, BulkRun } from '#core/contracts/bulk'
import { hosted } from '#test/harness/generation'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { bulkRow, bulkRun, generationRun, member } from '#worker/db/schema/index'
import { createDeps, type Deps } from '#worker/deps'
import { driveRows } from './drive-rows.ts'
import { redriveBulkRuns } from './redrive-bulk-runs.ts'

const BULK = '/api/content/generate/bulk'
const CSV =
  'what,audience,key points\nLumen lamp,architects,Dims itself; Saves 40 %\nChair,,Oak\nTable,cooks,\n'
const deps: Deps = { ...createDeps(env), bulkDriver: { start: async () => undefined } }

let workspace: TestWorkspace
let editor: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
})
beforeEach(async () => {
  editor = await workspace.person('editor')
})

const post = <T = BulkRun>(path: string, body?: object, as = editor.token) =>
  request<T & { fields?: { path: string; message: string }[] }>('POST', `${BULK}${path}`, { as, body })
const get = async <T = BulkRun>(path: string) =>
  (await request<T>('GET', `${BULK}${path}`, { as: editor.token })).body
const rowsOf = async (id: string) => (await get<{ items: BulkRow[] }>(`/${id}/rows`)).items
const create = (body: object = {}) => post('', { name: 'Range', type: 'ad', brief: {}, csv: CSV, ...body })

/** A run whose Workflow is ours: it starts when the test says so. */
async function started(body: object = {}) {
  const { body: made } = await create(body)
  await db
    .update(bulkRun)
    .set({ status: 'running', driver: 1, seenAt: Date.now() })
    .where(eq(bulkRun.id, made.id))
  return { id: made.id, drive: { workspaceId: workspace.id, runId: made.id, driver: 1 } }
}
async function driveToEnd(drive: Parameters<typeof driveRows>[1]) {
  for (let round = 0; round < 50; round++) if ((await driveRows(deps, drive)) === 'end') return
}
const generationsOf = (id: string) =>
  env.DB.prepare(
    "SELECT count(*) AS n FROM generation_run WHERE idempotency_key LIKE 'bulk:' || ? || '%' AND outcome = 'completed'",
  )
    .bind(id)
    .first<number>('n')
const contentsOf = () =>
  env.DB.prepare('SELECT count(*) AS n FROM content WHERE workspace_id = ?')
    .bind(workspace.id)
    .first<number>('n')

describe('preparing a run', () => {
  it('keeps the table and finds where columns go', async () => {
    const { status, body, headers } = await create()
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`${BULK}/${body.id}`)
    expect(body).toMatchObject({
      ...{ status: 'draft', rows: 3, columns: ['what', 'audience', 'key points'] },
      mapping: { what: 'what', audience: 'audience', 'key points': 'keyPoints' },
      counts: { waiting: 3, done: 0 },
    })
    expect((await rowsOf(body.id)).map(({ cells }) => cells[0])).toEqual(['Lumen lamp', 'Chair', 'Table'])
  })

  it.each<[string, object, string]>([
    ['100,001 rows', { csv: `what\n${'x\n'.repeat(100_001)}` }, 'csv'],
    ['no table', { csv: undefined }, 'csv'],
    ['a column that is not there', { mapping: { price: 'what' } }, 'mapping.price'],
    ['nothing to write about', { csv: 'price\n40', mapping: {} }, 'mapping'],
    ['a template of nobody', { templateId: 'nope' }, 'templateId'],
    ['parts of a text that has none', { type: 'blog_post', inFields: true }, 'inFields'],
  ])('refuses %s by field, and keeps nothing', async (_, body, field) => {
    const before = await env.DB.prepare('SELECT count(*) AS n FROM bulk_row').first('n')
    const answer = await create(body)
    expect(answer.status).toBe(400)
    expect(answer.body.fields?.[0]?.path).toBe(field)
    expect(await env.DB.prepare('SELECT count(*) AS n FROM bulk_row').first('n')).toBe(before)
  })

  it('takes 10,000 rows', async () => {
    const { status, body } = await create({ csv: `what\n${'Lamp\n'.repeat(10_000)}` })
    expect({ status, rows: body.rows }).toEqual({ status: 201, rows: 10_000 })
  })
})

describe('testing two rows', () => {
  it('writes them for free, once, and the run keeps them', async () => {
    const { body: made } = await create()
    const { body } = await post<{ items: BulkRow[] }>(`/${made.id}/test`)
    expect(body.items.map(({ status }) => status)).toEqual(['tested', 'tested'])
    expect(body.items[0]?.body).toContain('Saves 40 %')
    await post(`/${made.id}/test`)
    expect(await generationsOf(made.id)).toBe(2)
    const free = await db
      .select({ free: generationRun.free })
      .from(generationRun)
      .where(eq(generationRun.id, body.items[0]?.runId ?? ''))
    expect(free).toEqual([{ free: true }])
    expect(await get(`/${made.id}`)).toMatchObject({ status: 'draft', counts: { tested: 2, waiting: 1 } })
  })
})

describe('a run', () => {
  it('writes every row once, as contents and as CSV, and tells when it is done', async () => {
    const before = (await contentsOf()) ?? 0
    const { id, drive } = await started({ inFields: true })
    await driveToEnd(drive)
    const run = await get(`/${id}`)
    expect(run).toMatchObject({ status: 'completed', counts: { done: 3, failed: 0, waiting: 0 } })
    expect(await contentsOf()).toBe(before + 3)
    expect(await generationsOf(id)).toBe(3)
    const rows = await rowsOf(id)
    const content = await request('GET', `/api/content/${rows[0]?.contentId}`, { as: editor.token })
    expect(content.body).toMatchObject({
      type: 'ad',
      title: rows[0]?.title,
      runId: rows[0]?.runId,
      offlineComposer: true,
    })
    const csv = String((await request('GET', `${BULK}/${id}/csv`, { as: editor.token })).body)
    expect(csv.split('\r\n')[0]).toContain('headlines_1')
    expect(csv.split('\r\n').filter(Boolean)).toHaveLength(4)
    const event = await env.DB.prepare(
      "SELECT data FROM outbox WHERE type = 'bulk_run.finished' AND workspace_id = ? ORDER BY occurred_at DESC",
    )
      .bind(workspace.id)
      .first<string>('data')
    expect(JSON.parse(event ?? '{}')).toMatchObject({
      bulkRunId: id,
      status: 'completed',
      done: 3,
      failed: 0,
    })
    expect(await driveRows(deps, drive)).toBe('end')
  })

  it('by the real Workflow, from start to its event', async () => {
    const { body: made } = await create({ keepContents: false })
    expect((await post(`/${made.id}/start`)).body).toMatchObject({ status: 'running' })
    for (let tries = 0; tries < 200 && (await get(`/${made.id}`)).status === 'running'; tries++)
      await scheduler.wait(50)
    expect(await get(`/${made.id}`)).toMatchObject({ status: 'completed', counts: { done: 3 } })
  })

  it('says of a row what is wrong with it, and writes it when it is mended and retried', async () => {
    const { id, drive } = await started({ csv: 'what,tone\nLamp,playful\nChair,sarcastic\n' })
    await driveToEnd(drive)
    expect(await get(`/${id}`)).toMatchObject({ status: 'completed', counts: { done: 1, failed: 1 } })
    const [, failed] = await rowsOf(id)
    expect(failed?.error).toMatch(/^tone: /)
    expect(failed?.faults).toMatchObject([{ code: 'choice', field: 'tone' }])
    const csv = String((await request('GET', `${BULK}/${id}/csv`, { as: editor.token })).body)
    expect(csv).toContain('tone: Choose one of ')
    await db
      .update(bulkRow)
      .set({ cells: ['Chair', 'playful'] })
      .where(eq(bulkRow.id, failed?.id ?? ''))
    await db.update(bulkRun).set({ driver: 5 }).where(eq(bulkRun.id, id))
    await db
      .update(bulkRow)
      .set({ status: 'waiting', error: null })
      .where(eq(bulkRow.id, failed?.id ?? ''))
    await db.update(bulkRun).set({ status: 'running' }).where(eq(bulkRun.id, id))
    await driveToEnd({ ...drive, driver: 5 })
    expect(await get(`/${id}`)).toMatchObject({ counts: { done: 2, failed: 0 } })
    expect(await generationsOf(id)).toBe(2)
  })

  it('keeps what a writer said of a row that failed, and why by a code', async () => {
    const { id, drive } = await started({ csv: 'what\nLamp\n', inFields: true })
    const vars = hosted('bulk-half', 'half')
    const half = { ...createDeps({ ...env, ...vars }), bulkDriver: deps.bulkDriver }
    while ((await driveRows(half, drive)) !== 'end');
    const [row] = await rowsOf(id)
    expect(row).toMatchObject({
      ...{ status: 'failed', contentId: null, fields: null, faults: [{ code: 'writer_parts', field: null }] },
      ...{ title: '', body: expect.stringMatching(/^\*\*Headlines\*\*[\s\S]*- Two/) },
    })
    expect(row?.runId).toBeTruthy()
  })

  it('neutralises formulas in what it exports', async () => {
    const { id, drive } = await started({ csv: 'what,note\nLamp,=HYPERLINK("http://evil.example")\n' })
    await driveToEnd(drive)
    expect((await request('GET', `${BULK}/${id}/csv`, { as: editor.token })).body).toContain(`"'=HYPERLINK(`)
  })
})

describe('steering', () => {
  it('pauses, goes on and cancels; a wrong step is a conflict', async () => {
    const { id, drive } = await started()
    expect((await post(`/${id}/start`)).status).toBe(409)
    expect((await post(`/${id}/pause`)).body).toMatchObject({ status: 'paused' })
    expect(await driveRows(deps, drive)).toBe('end')
    expect((await get(`/${id}`)).counts.waiting).toBe(3)
    expect((await post(`/${id}/pause`)).status).toBe(409)
    expect((await post(`/${id}/cancel`)).body).toMatchObject({ status: 'canceled' })
    expect((await post(`/${id}/resume`)).status).toBe(409)
    expect((await get(`/${id}`)).counts).toMatchObject({ waiting: 3, done: 0 })
  })

  it('pauses by itself when the month is used up, and keeps what is written', async () => {
    const { id, drive } = await started()
    const now = new Date()
    const used = await env.DB.prepare(
      "SELECT count(*) AS n FROM generation_run WHERE workspace_id = ? AND outcome != 'failed' AND free = 0 AND created_at >= ?",
    )
      .bind(workspace.id, Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
      .first<number>('n')
    const tight: Deps = { ...deps, config: { ...deps.config, GENERATIONS_PER_MONTH: (used ?? 0) + 1 } }
    expect(await driveRows(tight, drive)).toBe('end')
    expect(await get(`/${id}`)).toMatchObject({
      status: 'paused',
      reason: 'quota',
      counts: { done: 1, failed: 0, waiting: 2 },
    })
  })

  it('pauses when whoever began it may no longer generate', async () => {
    const { id, drive } = await started()
    await db.update(member).set({ role: 'viewer' }).where(eq(member.userId, editor.userId))
    expect(await driveRows(deps, drive)).toBe('end')
    expect(await get(`/${id}`)).toMatchObject({ status: 'paused', reason: 'person', counts: { done: 0 } })
  })
})

describe('drivers', () => {
  it('two at once write no row twice', async () => {
    const { id, drive } = await started({
      csv: `what\n${Array.from({ length: 40 }, (_, n) => `Lamp ${n}`).join('\n')}`,
    })
    await Promise.all([driveToEnd(drive), driveToEnd(drive), driveToEnd(drive)])
    expect(await get(`/${id}`)).toMatchObject({ status: 'completed', counts: { done: 40 } })
    expect(await generationsOf(id)).toBe(40)
  })

  it('a row whose text was saved before a crash gets that text', async () => {
    const { id, drive } = await started({ csv: 'what\nLamp\n' })
    const [row] = await rowsOf(id)
    const rowId = row?.id ?? ''
    await db.update(bulkRow).set({ status: 'running', attempts: 1 }).where(eq(bulkRow.id, rowId))
    await db.insert(generationRun).values({
      ...{
        id: `g-${rowId}`,
        workspaceId: workspace.id,
        userId: editor.userId,
        idempotencyKey: `bulk:${rowId}:1`,
      },
      ...{
        requestHash: '',
        type: 'ad',
        brief: (await db.select().from(bulkRun).where(eq(bulkRun.id, id)))[0]?.brief ?? expect.unreachable(),
      },
      ...{
        provider: 'embedded',
        model: 'm',
        promptVersion: '1',
        seed: 1,
        outcome: 'completed',
        attempts: [],
      },
      ...{ text: '# Saved\n\nBefore the crash.', createdAt: Date.now(), savedAt: Date.now() },
    })
    await driveToEnd(drive)
    expect((await rowsOf(id))[0]).toMatchObject({
      status: 'done',
      title: 'Saved',
      body: 'Before the crash.',
      attempts: 1,
    })
    expect(await generationsOf(id)).toBe(1)
  })

  it('a run without a sign of life gets another, and the first writes no more', async () => {
    const { id, drive } = await started()
    await db
      .update(bulkRun)
      .set({ seenAt: Date.now() - 200_000 })
      .where(eq(bulkRun.id, id))
    const sent: number[] = []
    const watching: Deps = {
      ...deps,
      bulkDriver: { start: async ({ runId, driver }) => void (runId === id && sent.push(driver)) },
    }
    await Promise.all([redriveBulkRuns(watching), redriveBulkRuns(watching)])
    expect(sent).toEqual([2])
    expect(await driveRows(deps, drive)).toBe('end')
    await driveToEnd({ ...drive, driver: 2 })
    expect(await get(`/${id}`)).toMatchObject({ status: 'completed', counts: { done: 3 } })
  })
})
