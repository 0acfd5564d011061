/**
 * 10,000 mails to contacts: what planning, gate, words and ledger cost in the production build, and what of that is
 * the deciding and wording alone. `npm run bench -- mails`.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { decide } from '../core/domain/notifications/gate.ts'
import { KINDS } from '../core/domain/notifications/kinds.ts'
import { Zone } from '../core/domain/notifications/zone.ts'
import { createRuntime } from '../test/crash/runtime.mjs'
import { seedOwner } from '../test/crash/world.mjs'
import { createSecrets } from '../worker/adapters/secrets.ts'
import { MarkdownText } from '../worker/features/notification-templates/engines.ts'
import { renderWords } from '../worker/features/notification-templates/render-words.ts'
import { builtIn } from '../worker/features/notification-templates/repository.ts'
import { trackedHtml } from '../worker/features/sending/tracked-html.ts'

const MAILS = Number(process.argv[2] ?? 10_000)
const TEXT = `## Three small changes for a better pour-over

Weigh the **water**, too. [Read how](https://example.com/water) we do it. ${'Grind a little coarser than you think. '.repeat(12)}

- Rinse the filter
- Pour in circles, [slowly](https://example.com/pour)

${'Drink it while it is warm. '.repeat(10)}`
const DATA = {
  subject: 'Better coffee',
  preheader: 'In three steps',
  body: TEXT,
  url: 'https://example.com/',
}

/** Gate, words, layout, tracked links and seal of one mail after another, without database and queue. */
async function decidedAndWorded() {
  const secrets = createSecrets(`k1:${btoa('0'.repeat(32))}`)
  const deps = { secrets, config: { APP_URL: 'https://marquee.example' } }
  const brand = { name: 'Acme', accent: '#8a4b2a', logoUrl: null, address: 'Acme, 1 Dock Street' }
  const caps = [{ limit: 12, window: 3_600_000 }]
  const zone = new Zone('Europe/Madrid')
  const started = process.cpuUsage()
  for (let n = 0; n < MAILS; n++) {
    const facts = {
      kind: KINDS.broadcast,
      channel: 'email',
      consent: 'given',
      suppressed: null,
      digest: null,
    }
    const now = Date.now()
    const decision = decide({ ...facts, preference: null, quiet: null, zone, caps, sent: [now - 9e6], now })
    if (decision.outcome !== 'send') throw new Error(`The gate says ${decision.outcome}.`)
    const leave = `https://marquee.example/u/${n}`
    const values = { ...DATA, name: `Person ${n}`, body: new MarkdownText(TEXT), unsubscribeUrl: leave }
    const said = renderWords(builtIn('broadcast', 'email', 'en'), { brand, values })
    const to = { workspaceId: 'w1', deliveryId: `d${n}`, contactId: `c${n}` }
    const follow = { trackOpens: true, trackClicks: true, untouched: [leave] }
    const html = await trackedHtml(deps, to, said.html, follow)
    await secrets.seal(JSON.stringify({ ...said, html }), `effect/w1/${n}`)
  }
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000 / MAILS
}

const world = await createRuntime({ MAIL_PROVIDERS: 'mailbox', LOG_LEVEL: 'error' })
try {
  const secret = await seedOwner(world)
  await world.sql(`UPDATE api_key SET scopes = '["broadcast:send","content:read"]'`)
  await world.sql(
    `INSERT INTO contact (id, workspace_id, email, attributes, email_consent, created_at, updated_at)
     WITH RECURSIVE row(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM row WHERE n + 1 < ?1)
     SELECT 'c' || n, 'w1', 'person' || n || '@example.com', '{}', 'given', ?2, ?2 FROM row`,
    MAILS,
    Date.now(),
  )
  await sleep(1_000)
  const before = world.cpu()
  const started = performance.now()
  const answer = await fetch(`${world.url}/api/notifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ kind: 'broadcast', data: DATA },
      recipients: Array.from({ length: MAILS }, (_, n) => ({ contactId: `c${n}` })),
    }),
  })
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`)
  const count = async (where) =>
    (await world.sql(`SELECT count(*) AS n FROM notification_delivery WHERE ${where}`))[0].n
  let planned = 0
  for (let sent = 0; sent < MAILS; await sleep(250)) {
    if (planned === 0 && (await count('1')) === MAILS) planned = performance.now() - started
    sent = await count(`state = 'sent'`)
  }
  const seconds = (performance.now() - started) / 1000
  const each = ((world.cpu() - before) * 1000) / MAILS
  console.log(`${MAILS} mails, by API to a mailbox in the database:`)
  console.log(`  all planned after ${(planned / 1000).toFixed(1)} s, all sent after ${seconds.toFixed(1)} s`)
  console.log(`  ${each.toFixed(2)} ms of the runtime's processor time each, database and queues among it`)
} finally {
  await world.end()
}
console.log(
  `  ${(await decidedAndWorded()).toFixed(2)} ms each to decide, word, lay out, track and seal, in Node`,
)
