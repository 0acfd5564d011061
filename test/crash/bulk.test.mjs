import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createWorld, seedOwner } from './world.mjs'

const ROWS = 200
let world
after(() => world?.end())

async function eventually(holds, what) {
  for (const end = Date.now() + 300_000; Date.now() < end; await sleep(40)) if (await holds()) return
  assert.fail(`never: ${what}`)
}

test('a run of 200 rows, killed half-way, ends with exactly 200 texts', async (t) => {
  world = await createWorld()
  await world.start()
  const secret = await seedOwner(world)
  await world.sql(
    `UPDATE api_key SET scopes = '["content:read","content:write","generation:run","brand:read","knowledge:read","template:read"]'`,
  )
  const call = async (method, path, body) => {
    const answer = await fetch(`${world.url}/api/content/generate/bulk${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${answer.ok ? '' : await answer.text()}`)
    return answer.json()
  }
  const csv = `what\n${Array.from({ length: ROWS }, (_, n) => `Lamp number ${n}`).join('\n')}`
  const { id } = await call('POST', '', { name: 'Lamps', type: 'ad', brief: {}, csv })
  await call('POST', `/${id}/start`)
  const done = async () =>
    (await world.sql(`SELECT count(*) AS n FROM bulk_row WHERE status = 'done' AND run_id = ?`, id))[0].n
  await eventually(async () => (await done()) >= 70, '70 rows are done')
  await world.kill()

  await world.start()
  const before = await done()
  assert.ok(before >= 70 && before < ROWS, `the kill came half-way: ${before} rows were done`)
  t.diagnostic(`killed after ${before} of ${ROWS} rows`)
  // Stands for the two minutes without a sign of life, and for the silence of runs that were cut off.
  await world.sql('UPDATE bulk_run SET seen_at = 0')
  await world.sql(`UPDATE generation_run SET saved_at = 0 WHERE outcome = 'running'`)
  await world.cron()
  await eventually(async () => (await call('GET', `/${id}`)).status === 'completed', 'the run completes')

  const run = await call('GET', `/${id}`)
  assert.deepEqual(run.counts, { waiting: 0, running: 0, tested: 0, done: ROWS, failed: 0 })
  const [texts] = await world.sql(
    `SELECT count(*) AS n, count(DISTINCT content_id) AS contents, count(DISTINCT generation_run_id) AS runs FROM bulk_row`,
  )
  assert.deepEqual(texts, { n: ROWS, contents: ROWS, runs: ROWS })
  const [written] = await world.sql('SELECT count(*) AS n FROM content')
  assert.equal(written.n, ROWS, 'no content too many')
  const [completed] = await world.sql(`SELECT count(*) AS n FROM generation_run WHERE outcome = 'completed'`)
  assert.equal(completed.n, ROWS, 'no row was written twice')
  const events = await world.sql(`SELECT data FROM outbox WHERE type = 'bulk_run.finished'`)
  assert.equal(events.length, 1)
})
