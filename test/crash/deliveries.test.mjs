import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { providerWorld } from './provider-world.mjs'

/** Deliveries of each fault, and how often the runtime is killed among them. */
const EACH = Number(process.env.DELIVERIES_EACH ?? 25)
const KILLS = Number(process.env.DELIVERIES_KILLS ?? 3)
const SOON = Number(process.env.DELIVERIES_PATIENCE ?? 240_000)
/** How often each fault is met before the provider works; the one that is refused stays so. */
const FAULTS = { none: 0, throttle: 2, error: 2, refuse: 9, reset: 1, die: 1, hang: 1 }
const LANES = ['critical', 'high', 'normal']
/** Rounds without progress after which the leases are taken to have ended. */
const IDLE = 10

const provider = providerWorld()

const chunk = (rows, size) =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )

async function plan(world) {
  const now = Date.now()
  const rows = Object.entries(FAULTS).flatMap(([fault, times]) =>
    Array.from({ length: EACH }, (_, n) => ({
      fault,
      id: `${fault}-${n}`,
      to: `${fault}.${times}.${n}@example.com`,
      // The faults come mixed, and through every queue.
      ...{ dueAt: now - EACH + n, priority: LANES[n % LANES.length] },
    })),
  )
  await world.sql(
    `INSERT INTO notification (id, workspace_id, kind, data, created_at) VALUES ('n1', 'w1', 'broadcast',
     '{"actor":null,"title":"Spring lot","excerpt":"From Huila.","contentId":null,"threadId":null}', ?)`,
    now,
  )
  for (const part of chunk(rows, 40)) {
    const list = JSON.stringify(part)
    await world.sql(
      `INSERT INTO contact (id, workspace_id, email, attributes, email_consent, created_at, updated_at)
       SELECT value ->> 'id', 'w1', value ->> 'to', '{}', 'given', ?1, ?1 FROM json_each(?2)`,
      now,
      list,
    )
    await world.sql(
      `INSERT INTO notification_delivery (id, workspace_id, notification_id, recipient, contact_id, channel, state,
         due_at, priority, unless_seen, trail, created_at, updated_at)
       SELECT value ->> 'id', 'w1', 'n1', 'contact:' || (value ->> 'id'), value ->> 'id', 'email', 'planned',
         value ->> 'dueAt', value ->> 'priority', 0, '[]', ?1, ?1 FROM json_each(?2)`,
      now,
      list,
    )
  }
  return rows
}

test('each delivery is sent once or is a dead letter with its reason, whatever its provider does and however often we die', async (t) => {
  const { world, peer } = await provider.start((url) => ({
    MAIL_PROVIDERS: 'resend',
    RESEND_API_KEY: 're_test',
    RESEND_BASE_URL: url,
    PROVIDER_TIMEOUT: '500',
  }))
  const rows = await plan(world)
  const states = async () => {
    const found = await world.sql('SELECT state, count(*) AS n FROM notification_delivery GROUP BY state')
    return Object.fromEntries(found.map(({ state, n }) => [state, n]))
  }
  const started = Date.now()
  let kills = 0
  let idle = IDLE
  let settled = 0
  for (const end = Date.now() + SOON; ; ) {
    assert.ok(Date.now() < end, `never: all are settled, ${JSON.stringify(await states())}`)
    // Stands for the minute of a lease, whose signal died with the runtime, and of an attempt without an end.
    if (idle >= IDLE) {
      await world.sql(`UPDATE notification_delivery SET leased_until = 0 WHERE state = 'planned'`)
      await world.sql(`UPDATE effect SET leased_until = 0 WHERE state = 'intended'`)
      await world.sql(`UPDATE effect SET updated_at = 0 WHERE state = 'attempted'`)
      idle = 0
    }
    // Stands for the waits before a further try: a test does not wait for hours.
    await world.sql(
      `UPDATE effect SET due_at = 0, leased_until = 0 WHERE state = 'intended' AND due_at > ?`,
      Date.now(),
    )
    await world.cron()
    await sleep(700)
    const { sent = 0, failed = 0, unknown = 0 } = await states()
    if (sent + failed + unknown === rows.length) break
    idle = sent + failed + unknown > settled ? 0 : idle + 1
    settled = sent + failed + unknown
    if (kills < KILLS && settled > ((kills + 0.3) * rows.length) / (KILLS + 2)) {
      await world.kill()
      kills += 1
      await world.start()
      idle = IDLE
    }
  }
  const taken = new Map()
  for (const each of peer.seen) if (each.taken) taken.set(each.to, (taken.get(each.to) ?? 0) + 1)
  const twice = [...taken].filter(([, n]) => n > 1)
  assert.deepEqual(twice, [], 'no message is taken twice')
  const ledger = await world.sql(
    `SELECT contact.email, effect.state, effect.error_class AS cause, effect.last_error AS reason, effect.attempts
     FROM effect JOIN notification_delivery AS delivery ON delivery.id = effect.delivery_id
     JOIN contact ON contact.id = delivery.contact_id`,
  )
  assert.equal(ledger.length, rows.length, 'one effect for each delivery')
  for (const { email, state, cause, reason } of ledger) {
    const fault = email.split('.')[0]
    assert.equal(
      state,
      fault === 'refuse' ? 'failed' : 'confirmed',
      `${email}: ${state}, ${cause}, ${reason}`,
    )
    assert.equal(
      taken.has(email),
      state === 'confirmed',
      `${email}: the ledger agrees with the provider's log`,
    )
    if (state === 'failed') assert.match(reason, /422/)
  }
  const seconds = (Date.now() - started) / 1000
  t.diagnostic(
    `${rows.length} deliveries, ${kills} kills, ${peer.seen.length} requests, ${taken.size} taken, 0 twice, ${seconds.toFixed(1)} s`,
  )
})
