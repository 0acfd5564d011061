/**
 * Full-text search over 50,000 contents of one workspace, beside 10,000 of another. A search is two queries of D1; told
 * is the time the local D1 says they took (`meta.duration`, whole ms each), and that of whoever asks, the way there and
 * back included. `npm run bench:search -- [contents [folder]]`: a folder keeps the library for the next run.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { drizzle } from 'drizzle-orm/d1'
import { Miniflare } from 'miniflare'
import { listContentQuery } from '../core/contracts/content.ts'
import { searchContent } from '../worker/features/content/search-content.ts'
import { prepare } from './local-database.mjs'

const CONTENTS = Number(process.argv[2] ?? 50_000)
const FOLDER = process.argv[3]
/** Of another workspace, which a search must not pay for. */
const OTHERS = CONTENTS / 5
const VOCABULARY = 30_000
const QUERIES = 200
/** Contents made by one statement. */
const ROWS = 3_000

const SYLLABLES = 'ba ce di fo gu la me ni pro qua re sti tor u ven wa xi zen'.split(' ')
const words = Array.from({ length: VOCABULARY }, (_, at) => {
  let word = ''
  for (let rest = at + 7; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]
  return word
})

const miniflare = new Miniflare({
  ...{ modules: true, script: 'export default {}', d1Databases: ['DB'] },
  ...(FOLDER && { d1Persist: FOLDER }),
})
const d1 = await miniflare.getD1Database('DB')
const FILLED = `${FOLDER}/filled-${CONTENTS}`
if (!FOLDER || !existsSync(FILLED)) await fill()

const { results } = await d1
  .prepare("SELECT title FROM content WHERE workspace_id = 'ours' ORDER BY (rowid * 7919) % 10007 LIMIT 2000")
  .all()
const titles = results.map(({ title }) => title)

let state = 20261126
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

/** What people type: one to three words of a title, the last perhaps unfinished. */
function typed() {
  const own = titles[Math.floor(random() * titles.length)].split(' ')
  const some = own.slice(0, 1 + Math.floor(random() * 3))
  const last = some.pop()
  return [...some, random() < 0.5 ? last : last.slice(0, Math.max(3, last.length - 2))].join(' ')
}

/** Whole milliseconds that D1 says its statements took. */
let told = 0
const heard = (statement) => ({
  bind: (...values) => heard(statement.bind(...values)),
  async all() {
    const answer = await statement.all()
    told += answer.meta.duration
    return answer
  },
  // Only an answer by name tells its time; in it the two people's names, the last columns, are one.
  raw: async () => (await heard(statement).all()).results.map(Object.values),
})
const db = drizzle({ prepare: (query) => heard(d1.prepare(query)) })

async function timed(q) {
  told = 0
  const ctx = { db, workspaceId: 'ours', actor: { kind: 'system', name: 'bench' } }
  const started = performance.now()
  const { items } = await searchContent(ctx, listContentQuery.parse({ q }), q, null)
  return { ms: performance.now() - started, told, hits: items.length }
}

const overhead = []
for (let at = 0; at < 50; at++) {
  const started = performance.now()
  await d1.prepare('SELECT 1').all()
  overhead.push(performance.now() - started)
}
const quantile = (list, q) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))]
for (let at = 0; at < 20; at++) await timed(typed())
const found = []
for (let at = 0; at < QUERIES; at++) found.push(await timed(typed()))
const of = (list, key) => list.map((one) => one[key])
const percentiles = (times) =>
  [0.5, 0.9, 0.95, 0.99].map((q) => `p${q * 100} ${quantile(times, q).toFixed(1)}`).join(', ')
const common = []
for (let at = 0; at < 20; at++) common.push(await timed(words[at]))
console.log(`${CONTENTS} contents and ${OTHERS} of another workspace, ${QUERIES} searches, ms:`)
console.log(`  D1 time: ${percentiles(of(found, 'told'))}`)
console.log(`  by the clock of who asks: ${percentiles(of(found, 'ms'))}`)
console.log(`  found something: ${found.filter(({ hits }) => hits > 0).length} of ${QUERIES}`)
console.log(
  `the twenty most common words: D1 time median ${quantile(of(common, 'told'), 0.5)}, worst ${Math.max(...of(common, 'told'))}`,
)
console.log(
  `a query that does nothing, for comparison: median ${quantile(overhead, 0.5).toFixed(2)} (each search is two)`,
)
await miniflare.dispose()

async function fill() {
  await prepare(d1)
  await d1.batch([
    d1.prepare('CREATE TABLE bench_word (n INTEGER PRIMARY KEY, word TEXT NOT NULL)'),
    d1.prepare('INSERT INTO bench_word SELECT key, value FROM json_each(?)').bind(JSON.stringify(words)),
  ])
  for (let at = 0; at < CONTENTS + OTHERS; at += ROWS)
    await d1
      .prepare(
        `INSERT INTO content (id, workspace_id, type, title, body, doc, hash, language, status, tags, version, word_count,
           offline_composer, created_by, updated_by, created_at, updated_at)
         WITH RECURSIVE row(id) AS (SELECT ${at} UNION ALL SELECT id + 1 FROM row WHERE id + 1 < ${Math.min(at + ROWS, CONTENTS + OTHERS)})
         SELECT 'c' || id, iif(id % 6 = 5, 'theirs', 'ours'), 'email', title, body, '{"type":"doc","content":[{"type":"text","text":"' || body || '"}]}',
           '', 'en', 'draft', '[]', 1, 150, 0, 'u', 'u', id, id
         FROM (SELECT row.id, ${text(6, 0.5)} AS title, ${text(150, 0.25)} AS body FROM row)`,
      )
      .run()
  if (FOLDER) writeFileSync(FILLED, '')
}

/**
 * Words as often as in a language, the n-th most common 1/n as often as the first (Zipf): a uniform number u picks the
 * word V^u. Seeded by row and place, so that every run searches the same library.
 */
function text(count, salt) {
  return `(WITH RECURSIVE place(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM place WHERE at < ${count})
  SELECT group_concat(word, ' ') FROM place JOIN bench_word ON n = CAST(pow(${VOCABULARY},
    abs(sin(row.id * 12.9898 + at * 78.233 + ${salt}) * 43758.5453) - floor(abs(sin(row.id * 12.9898 + at * 78.233 + ${salt}) * 43758.5453))) AS INTEGER) - 1)`
}
