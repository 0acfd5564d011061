import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildIfStale } from '../scripts/local/build.mjs'
import { Client } from '../scripts/local/client.mjs'
import { DIST } from '../scripts/local/paths.mjs'
import { freePort } from '../scripts/local/port.mjs'
import { runtimePids } from '../scripts/local/processor-time.mjs'
import { startRuntime } from '../scripts/local/runtime.mjs'
import { startBare } from './bare/start.mjs'
import { firstDelta } from './first-delta.mjs'
import { interleaved, median } from './load.mjs'

const ROUNDS = 3
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4)
const ROWS = 60
const body = {
  type: 'blog_post',
  title: 'Three small changes for a better pour-over',
  body: 'Weigh the water, too. '.repeat(40),
}

buildIfStale()
const folder = mkdtempSync(join(tmpdir(), 'marquee-bench-'))
const started = performance.now()
const app = await startRuntime({
  port: await freePort(0),
  state: join(folder, 'app'),
  vars: { RATE_LIMIT_SCALE: '1000000' },
})
await fetch(`${app.url}/api/health/live`)
const startUp = performance.now() - started
const [pid] = runtimePids()
const bare = await startBare({ port: await freePort(0), state: join(folder, 'bare') })
const barePid = runtimePids().find((each) => each !== pid)

try {
  const person = new Client(app.url)
  await person.signUp({ name: 'Bench', email: 'bench@example.com', password: 'lantern harbour 42' })
  await person.post('/api/workspaces', { name: 'Bench' })
  const token = await person.renew()
  for (let i = 0; i < ROWS; i++) {
    await person.post('/api/content', body)
    await fetch(`${bare.url}/create`, { method: 'POST', body: JSON.stringify(body) })
  }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  // Before the load: a queue that is still being worked through would be timed with it.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const deltas = []
  for (let seed = 0; seed < 21; seed++) deltas.push(await firstDelta(app.url, token, seed))
  const rows = [
    ['authenticated JSON, no D1', 0.6, '/api/content/generate/providers', '/json', 'GET'],
    ['authenticated list of 50', 0.75, '/api/content', '/list', 'GET'],
    ['the same, against the same columns', 0.75, '/api/content', '/list-as-ours', 'GET'],
    ['create', 0.6, '/api/content', '/create', 'POST'],
    ['the same, against the same rows', 0.6, '/api/content', '/create-as-ours', 'POST'],
  ]
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model}; ${ROUNDS} rounds of ${SECONDS} s each, in turn; medians\n`,
  )
  console.log(
    '| route | ours req/s | bare req/s | ratio | goal | ours p50 ms | bare p50 ms | ours CPU ms | bare CPU ms |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const [name, goal, path, peerPath, method] of rows) {
    const payload = method === 'POST' ? JSON.stringify(body) : undefined
    const { ours, peer } = await interleaved(
      { url: app.url + path, pid, method, headers, body: payload },
      {
        ...{ url: bare.url + peerPath, pid: barePid, method, body: payload },
        headers: { 'content-type': 'application/json' },
      },
      { rounds: ROUNDS, seconds: SECONDS },
    )
    const ratio = (ours.rps / peer.rps).toFixed(2)
    console.log(
      `| ${name} | ${ours.rps.toFixed(0)} | ${peer.rps.toFixed(0)} | ${ratio} | ≥ ${goal} | ${ours.p50} | ${peer.p50} | ${ours.cpu.toFixed(2)} | ${peer.cpu.toFixed(2)} |`,
    )
  }
  console.log(
    `\nfirst streamed delta, embedded composer: median ${median(deltas).toFixed(1)} ms of ${deltas.length} (goal < 50 ms)`,
  )
  console.log(`start of the runtime to the first answer: ${startUp.toFixed(0)} ms`)
  const bytes = readdirSync(join(DIST, 'marquee'), { recursive: true })
    .filter((file) => /\.(js|wasm)$/.test(file))
    .map((file) => readFileSync(join(DIST, 'marquee', file)))
  const size = (list) => (list.reduce((sum, file) => sum + file.length, 0) / 1024).toFixed(0)
  console.log(
    `worker: ${size(bytes)} KiB, ${size(bytes.map((file) => gzipSync(file)))} KiB compressed (limit 3072 free, 10240 paid)`,
  )
} finally {
  await Promise.all([app.stop(), bare.stop()])
  rmSync(folder, { recursive: true, force: true })
}
