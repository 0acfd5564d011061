import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { briefSchema } from '#core/contracts/generation'
import { generateAll, brief as given } from '#test/harness/generation'
import { createWorkspace, db } from '#test/harness/workspace'
import { generationRun, outbox } from '#worker/db/schema/index'
import { depsOf } from '#worker/deps'
import { closeInterruptedRuns } from './close-interrupted-runs.ts'

const brief = briefSchema.parse(given)
const MINUTE = 60_000
const sweep = () => closeInterruptedRuns(depsOf(env))

async function runLeft(silentFor: number) {
  const workspace = await createWorkspace()
  const { token, userId } = await workspace.person('editor')
  const id = crypto.randomUUID()
  const at = Date.now() - silentFor
  await db.insert(generationRun).values({
    ...{ id, workspaceId: workspace.id, userId, requestHash: '', brief, seed: 1 },
    ...{ provider: 'openai-compatible', model: 'm', promptVersion: '1', attempts: [] },
    type: 'email',
    outcome: 'running',
    text: 'Half a text',
    createdAt: at,
    savedAt: at,
  })
  return { id, token, workspace }
}
const rowOf = async (id: string) => (await db.select().from(generationRun).where(eq(generationRun.id, id)))[0]

it('closes a run that a crash left running as failed, with the text it had', async () => {
  const { id, workspace } = await runLeft(2 * MINUTE)
  await sweep()
  expect(await rowOf(id)).toMatchObject({
    outcome: 'failed',
    text: 'Half a text',
    error: 'The run was cut off before it finished.',
  })
  const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
  expect(events.map((row) => row.data)).toEqual([
    { runId: id, outcome: 'failed', provider: 'openai-compatible' },
  ])
  await sweep()
  expect(await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))).toHaveLength(1)
})

it('leaves a run alone that has just given a sign of life', async () => {
  const { id } = await runLeft(MINUTE / 4)
  await sweep()
  expect((await rowOf(id))?.outcome).toBe('running')
})

it('gives the place in the quota back', async () => {
  const { token } = await runLeft(2 * MINUTE)
  const vars = { GENERATIONS_PER_MONTH: '1' }
  expect((await generateAll({ as: token, vars })).response.status).toBe(402)
  await sweep()
  expect((await generateAll({ as: token, vars })).response.status).toBe(200)
})
