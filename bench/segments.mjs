/**
 * The live count of a segment over 100,000 contacts of one workspace, beside 20,000 of another: from the rule to the
 * answer, two queries of D1 (attributes, then one pass over the contacts), by the clock of whoever asks the local D1. `npm run bench -- segments`.
 */
import { drizzle } from 'drizzle-orm/d1'
import { Miniflare } from 'miniflare'
import { previewSegment } from '../worker/features/audience/segments.ts'
import { prepare } from './local-database.mjs'

const CONTACTS = Number(process.argv[2] ?? 100_000)
const OTHERS = CONTACTS / 5
const ROUNDS = 15
/** What the issue promises (ms). */
const PROMISE = 300
/** Contacts made by one statement. */
const ROWS = 5_000
const DAY = 86_400_000
const now = Date.UTC(2026, 10, 26)

const miniflare = new Miniflare({ modules: true, script: 'export default {}', d1Databases: ['DB'] })
const d1 = await miniflare.getD1Database('DB')
await prepare(d1)
for (const [key, type] of [
  ['plan', 'text'],
  ['city', 'text'],
  ['seats', 'number'],
  ['renews', 'date'],
  ...Array.from({ length: 20 }, (_, at) => [`answer${at}`, 'number']),
])
  await d1.prepare("INSERT INTO contact_attribute VALUES ('ours', ?, ?, ?, 0)").bind(key, key, type).run()

/** A number below `most` that follows from the row and looks like chance. */
const some = (salt, most) => `CAST(abs((n * 2654435761 + ${salt} * 40503) % 1000003) % ${most} AS INTEGER)`
for (let at = 0; at < CONTACTS + OTHERS; at += ROWS) {
  const rows = `WITH RECURSIVE row(n) AS (SELECT ${at} UNION ALL SELECT n + 1 FROM row WHERE n + 1 < ${Math.min(at + ROWS, CONTACTS + OTHERS)})`
  const id = `lower(hex(zeroblob(8))) || printf('-%08x-%08x', ${some(9, 1000003)}, n)`
  const workspace = `iif(n % 6 = 5, 'theirs', 'ours')`
  await d1.batch(
    [
      `INSERT INTO contact (id, workspace_id, email, phone, external_id, name, locale, time_zone, attributes,
         email_consent, sms_consent, created_at, updated_at)
       ${rows} SELECT ${id}, ${workspace}, 'person' || n || '@example' || (n % 97) || '.com', '+34600' || (100000 + n),
         'crm-' || n, 'Person Number ' || n, iif(n % 3 = 0, 'es', 'en'), 'Europe/Madrid',
         json_object('plan', json_extract('["free","pro","team","enterprise"]', '$[' || ${some(1, 4)} || ']'),
           'city', json_extract('["Madrid","Berlin","Paris","London","Lisbon"]', '$[' || ${some(2, 5)} || ']'),
           'seats', ${some(3, 200)}, 'renews', date('2026-11-26', ${some(4, 730)} - 365 || ' days'),
           'company', 'Company ' || ${some(5, 5000)}),
         json_extract('["given","given","given","none","withdrawn"]', '$[' || ${some(6, 5)} || ']'), 'none',
         ${now} - ${some(7, 700)} * ${DAY}, ${now} FROM row`,
      `INSERT INTO contact_tag (workspace_id, tag, contact_id) ${rows}
       SELECT ${workspace}, 'tag' || ${some(10, 20)}, ${id} FROM row`,
      `INSERT INTO contact_event (id, workspace_id, contact_id, type, at, data) ${rows}, time(k) AS (VALUES (1), (2), (3))
       SELECT 'e' || n || '-' || k, ${workspace}, ${id}, iif(k = 3, 'message.clicked', 'message.opened'),
         ${now} - ${some(11, 365)} * ${DAY}, '{}' FROM row, time WHERE k < 3 OR n % 4 = 0`,
    ].map((statement) => d1.prepare(statement)),
  )
}
await d1
  .prepare(
    "INSERT INTO suppression (id, workspace_id, channel, address, reason, source, at) SELECT 's' || id, 'ours', 'email', email, 'bounce', 'bench', 0 FROM contact WHERE workspace_id = 'ours' AND rowid % 50 = 0",
  )
  .run()
await d1.prepare('ANALYZE').run()

const plan = { on: 'attribute', key: 'plan', op: 'is', value: 'pro' }
const seats = { on: 'attribute', key: 'seats', op: 'greater', value: 150 }
const city = { on: 'attribute', key: 'city', op: 'one_of', value: ['Madrid', 'Lisbon'] }
const renews = { on: 'attribute', key: 'renews', op: 'in_next_days', value: 60 }
const consent = { on: 'consent', channel: 'email', state: 'given' }
const suppressed = { on: 'suppressed', channel: 'email' }
const tag = { on: 'tag', tag: 'tag3' }
const opened = { on: 'event', type: 'message.opened', atLeast: 1, withinDays: 90 }
const clicked = { on: 'event', type: 'message.clicked', atLeast: 1 }
const often = { on: 'event', type: 'message.opened', atLeast: 2, withinDays: 365 }
const RULES = {
  everybody: { all: [] },
  'one attribute': plan,
  'a tag': tag,
  'opened in 90 days': opened,
  'may be written to': { all: [consent, { not: suppressed }] },
  'a usual one: consent, attribute, opened, not clicked': { all: [consent, plan, opened, { not: clicked }] },
  'nested, eight conditions': {
    all: [
      consent,
      { any: [plan, seats, { all: [city, renews] }] },
      { not: { any: [suppressed, tag] } },
      opened,
    ],
  },
}
const TWELVE = 'twenty conditions on twelve attributes, of 25 that each contact has'
/** As far as a rule can go. */
const EXTREMES = {
  'counts 200,000 events': often,
  'twenty conditions on one attribute': {
    any: Array.from({ length: 20 }, (_, at) => ({ ...seats, op: 'is', value: 1000 + at })),
  },
  [TWELVE]: {
    any: Array.from({ length: 20 }, (_, at) => ({
      ...seats,
      key: `answer${at % 12}`,
      op: 'is',
      value: 1000 + at,
    })),
  },
}

const db = drizzle(d1)
const ctx = { db, workspaceId: 'ours', actor: { kind: 'system', name: 'bench' }, now }
const quantile = (list, q) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))]
console.log(`${CONTACTS} contacts and ${OTHERS} of another workspace; ${ROUNDS} counts of each rule, ms:`)
let late = 0
/** Twenty attributes more on each contact, for the rule that asks them all: the others are measured without. */
const answered = () =>
  d1
    .prepare(
      `UPDATE contact SET attributes = json_patch(attributes, json_object(${Array.from({ length: 20 }, (_, at) => `'answer${at}', rowid * ${at + 7} % 100`)}))`,
    )
    .run()
for (const [name, rule] of Object.entries({ ...RULES, ...EXTREMES })) {
  if (name === TWELVE) await answered()
  const times = []
  let count = 0
  for (let round = 0; round < ROUNDS + 2; round++) {
    const started = performance.now()
    ;({ count } = await previewSegment(ctx, { rule, sample: 0 }))
    if (round >= 2) times.push(performance.now() - started)
  }
  const median = quantile(times, 0.5)
  if (median > PROMISE) late++
  console.log(
    `  ${name}: median ${median.toFixed(0)}, worst ${Math.max(...times).toFixed(0)} (${count} contacts)`,
  )
}
console.log(late === 0 ? `all medians below ${PROMISE} ms` : `${late} above ${PROMISE} ms`)
if (late > 0) process.exitCode = 1
await miniflare.dispose()
