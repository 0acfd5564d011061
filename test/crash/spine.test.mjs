import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createWorld, seedOwner } from './world.mjs'

const worlds = []
after(async () => {
  for (const world of worlds) await world.end()
})

async function worldWithOwner(options) {
  const world = await createWorld()
  worlds.push(world)
  await world.start(options)
  const secret = await seedOwner(world)
  const post = (path, key, body) =>
    fetch(world.url + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'idempotency-key': key,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    })
  return { world, post }
}

/** Until it holds, or the time is over. */
async function eventually(holds, what) {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) if (await holds()) return
  assert.fail(`never: ${what}`)
}

const only = async (world, sql) => Object.values((await world.sql(sql))[0])[0]
const undelivered = (world) => only(world, 'SELECT count(*) FROM outbox WHERE delivered_at IS NULL')

test('an event committed just before a kill is delivered, once', async () => {
  const { world, post } = await worldWithOwner({ deaf: true })
  const answer = await post('/api/security/test-mail', 'mail-1')
  assert.equal(answer.status, 202)
  const { effectId } = await answer.json()
  assert.ok((await world.kill()) >= 2, 'the runtime and its holder die')
  await assert.rejects(post('/api/security/test-mail', 'mail-1'), 'nobody answers')

  await world.start()
  assert.equal(await undelivered(world), 1)
  assert.equal(await only(world, 'SELECT count(*) FROM mailbox_message'), 0)
  // Stands for the half minute in which the event belongs to the request that wrote it.
  await world.sql('UPDATE outbox SET leased_until = 0')
  await Promise.all([world.cron(), world.cron()])
  await eventually(async () => (await undelivered(world)) === 0, 'the event is delivered')
  await world.cron()
  const replay = await post('/api/security/test-mail', 'mail-1')
  assert.deepEqual(await replay.json(), { effectId })

  const mails = await world.sql('SELECT id, "to" FROM mailbox_message')
  assert.deepEqual(mails, [{ id: effectId, to: 'ana@example.com' }])
  const effects = await world.sql('SELECT state, attempts FROM effect')
  assert.deepEqual(effects, [{ state: 'confirmed', attempts: 1 }])
})

test('kills at any moment of 30 keyed creates lose nothing that was answered and double nothing', async (t) => {
  const { world, post } = await worldWithOwner()
  const answered = new Map()
  const create = async (n) => {
    const body = { type: 'ad', title: `Ad ${n}`, body: 'Words.', language: 'en' }
    const answer = await post('/api/content', `create-${n}`, body)
    assert.equal(answer.status, 201)
    const { id } = await answer.json()
    assert.equal(answered.get(n) ?? id, id, 'a repeat gets the answer of the first')
    answered.set(n, id)
  }
  const numbers = Array.from({ length: 30 }, (_, n) => n)
  const unanswered = () => numbers.filter((n) => !answered.has(n))
  let lost = 0
  for (const goal of [6, 13, 20]) {
    const requests = Promise.allSettled(
      unanswered().map((n, place) => sleep(place * 8).then(() => create(n))),
    )
    await eventually(async () => answered.size >= goal, `${goal} answers`)
    await sleep(randomInt(0, 12))
    await world.kill()
    const failures = (await requests).flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    for (const failure of failures) if (failure instanceof assert.AssertionError) throw failure
    lost += failures.length
    await world.start()
  }
  assert.ok(lost > 0, 'the kills hit requests under way')
  t.diagnostic(`${lost} requests were cut off by three kills`)

  for (const n of numbers) await create(n)
  const rows = await world.sql('SELECT id, title FROM content ORDER BY title')
  assert.deepEqual(
    rows,
    numbers
      .map((n) => ({ id: answered.get(n), title: `Ad ${n}` }))
      .sort((a, b) => (a.title < b.title ? -1 : 1)),
  )
  assert.equal(await only(world, "SELECT count(*) FROM audit_log WHERE action = 'content.created'"), 30)
  assert.equal(await only(world, "SELECT count(*) FROM outbox WHERE type = 'content.created'"), 30)

  await world.sql('UPDATE outbox SET leased_until = 0')
  await world.cron()
  await eventually(async () => (await undelivered(world)) === 0, 'all events are delivered')
  await world.cron()
  const sealed = await world.sql(
    'SELECT count(*) AS n, count(DISTINCT seq) AS places, max(seq) AS last FROM audit_log',
  )
  assert.deepEqual(sealed, [{ n: 30, places: 30, last: 30 }])
})
