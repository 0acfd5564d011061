import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createWorld, seedOwner } from './world.mjs'

/** Some rounds of five hundred. */
const ROWS = 3_000
let world
after(() => world?.end())

async function eventually(holds, what) {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(5)) if (await holds()) return
  assert.fail(`never: ${what}`)
}

test('an import that is killed half-way writes each row of its file once', async (t) => {
  world = await createWorld()
  await world.start()
  const secret = await seedOwner(world)
  await world.sql(`UPDATE api_key SET scopes = '["audience:read","audience:write"]'`)
  const call = async (method, path, body, type = 'application/json') => {
    const answer = await fetch(`${world.url}/api/audience/imports${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, ...(body && { 'content-type': type }) },
      body,
      signal: AbortSignal.timeout(20_000),
    })
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${answer.ok ? '' : await answer.text()}`)
    return answer.json()
  }
  const csv = `email,name\n${Array.from({ length: ROWS }, (_, n) => `p${n}@example.com,Person ${n}`).join('\n')}`
  const { id } = await call('POST', '?name=people.csv', csv, 'application/octet-stream')
  const plan = { mapping: { email: 'email', name: 'name' }, tags: ['spring'] }
  const consent = { channels: ['email'], source: 'The form of the fair' }
  await call('POST', `/${id}/start`, JSON.stringify({ ...plan, consent }))
  const written = async () => (await world.sql('SELECT count(*) AS n FROM contact'))[0].n
  await eventually(async () => (await written()) > 0, 'the first round is written')
  await world.kill()

  await world.start()
  const before = await written()
  assert.ok(before > 0 && before < ROWS, `the kill came half-way: ${before} rows were written`)
  t.diagnostic(`killed after ${before} of ${ROWS} rows`)
  // Stands for the minute without a sign of life.
  await world.sql('UPDATE contact_import SET seen_at = 0')
  await world.cron()
  await eventually(async () => (await call('GET', `/${id}`)).status === 'completed', 'the import completes')

  const { counts } = await call('GET', `/${id}`)
  assert.deepEqual(counts, { done: ROWS, created: ROWS, updated: 0, skipped: 0, failed: 0 })
  const [contacts] = await world.sql('SELECT count(*) AS n, count(DISTINCT email) AS people FROM contact')
  assert.deepEqual(contacts, { n: ROWS, people: ROWS })
  const [proofs] = await world.sql(
    'SELECT count(*) AS n, count(DISTINCT contact_id) AS people FROM consent_record',
  )
  assert.deepEqual(proofs, { n: ROWS, people: ROWS }, 'one proof of consent for each')
  const [tags] = await world.sql('SELECT count(*) AS n FROM contact_tag')
  assert.equal(tags.n, ROWS)
  const ends = await world.sql(`SELECT data FROM outbox WHERE type = 'contact_import.finished'`)
  assert.equal(ends.length, 1, 'it ends once')
})
