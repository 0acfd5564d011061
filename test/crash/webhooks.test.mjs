import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { providerWorld } from './provider-world.mjs'

/** What the receivers do to their first requests. */
const RECEIVERS = ['none.0', 'error.3', 'reset.2', 'die.2', 'hang.2']
const EVENTS = 4
const SOON = 60_000

const provider = providerWorld()

test('each event arrives at each endpoint under its one id, whatever the receiver does and though we die on the way', async (t) => {
  const { world, peer, secret } = await provider.start(() => ({
    FETCH_LOOPBACK: 'true',
    PROVIDER_TIMEOUT: '300',
  }))
  const post = async (path, body) => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    const answer = await fetch(world.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    assert.equal(answer.status, 201)
  }
  for (const behaviour of RECEIVERS)
    await post('/api/webhooks', { name: behaviour, url: `${peer.url}/hooks/${behaviour}.x` })
  const create = (n) => post('/api/content', { type: 'ad', title: `Ad ${n}`, body: 'Words.', language: 'en' })
  for (let n = 0; n < EVENTS; n++) await create(n)
  while (peer.seen.length < 3) await sleep(5)
  await world.kill()
  await world.start()

  const open = async () => {
    const [{ n }] = await world.sql(
      `SELECT (SELECT count(*) FROM outbox WHERE delivered_at IS NULL)
         + (SELECT count(*) FROM webhook_delivery WHERE state <> 'confirmed') AS n`,
    )
    return n
  }
  const started = Date.now()
  while ((await open()) > 0) {
    assert.ok(Date.now() - started < SOON, `never: all have arrived, ${await open()} have not`)
    // Stands for leases whose signals died with the runtime, attempts without an end, and waits before a try.
    await world.sql('UPDATE outbox SET leased_until = 0 WHERE delivered_at IS NULL')
    await world.sql(
      `UPDATE webhook_delivery SET leased_until = 0, due_at = 0, updated_at = CASE state WHEN 'attempted' THEN 0 ELSE updated_at END
       WHERE state <> 'confirmed' AND (state <> 'attempted' OR updated_at < ?)`,
      Date.now() - 1_000,
    )
    await world.cron()
    await sleep(200)
  }

  const events = (await world.sql(`SELECT id FROM outbox WHERE type = 'content.created'`)).map(({ id }) => id)
  assert.equal(events.length, EVENTS)
  const taken = peer.seen.filter((each) => each.taken)
  for (const behaviour of RECEIVERS) {
    const own = taken.filter(({ to }) => to === `/hooks/${behaviour}.x`)
    const ids = new Set(own.map(({ headers }) => headers['webhook-id']))
    assert.deepEqual([...ids].sort(), [...events].sort(), `${behaviour}: each has arrived, and nothing else`)
    for (const id of ids) {
      const bodies = new Set(
        own.filter(({ headers }) => headers['webhook-id'] === id).map(({ body }) => body),
      )
      assert.equal(bodies.size, 1, 'a copy is a copy')
    }
  }
  const rows = await world.sql('SELECT count(*) AS n, sum(attempts) AS tries FROM webhook_delivery')
  assert.equal(rows[0].n, EVENTS * RECEIVERS.length, 'one row for each event and endpoint')
  t.diagnostic(`${rows[0].n} deliveries, ${rows[0].tries} tries, ${taken.length - rows[0].n} copies`)
})
