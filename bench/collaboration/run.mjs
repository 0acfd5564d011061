import { join } from 'node:path'
import { buildIfStale } from '../../scripts/local/build.mjs'
import { ROOT } from '../../scripts/local/paths.mjs'
import { run } from '../../scripts/local/run.mjs'
import { median } from '../load.mjs'
import { startServers } from './servers.mjs'

const PASSES = Number(process.env.BENCH_PASSES ?? 3)
const SECONDS = process.env.BENCH_SECONDS ?? '8'
const CASES = [
  ['50 × 4/s', ['--clients', '50', '--rate', '4']],
  ['200 × 2/s', ['--clients', '200', '--rate', '2']],
  ['200 × 5/s', ['--clients', '200', '--rate', '5']],
  ['saturation, 100 clients', ['--clients', '100', '--rate', '8', '--saturate']],
]
const [only, whose] = process.argv.slice(2)

/** Of a ladder of rates, the highest step that was still delivered in time. */
const best = ({ steps }) =>
  steps.findLast((step) => step.latencyMs.p95 <= 250 && step.deliveredInTime >= 0.98) ?? steps[0]

buildIfStale()
const servers = await startServers(whose)
const load = async (server, flags) => {
  const args = [
    '-c',
    '1',
    'node',
    join(ROOT, 'bench/collaboration/load.mjs'),
    '--json',
    'line',
    '--seconds',
    SECONDS,
  ]
  const { output } = await run('taskset', [...args, ...flags, ...(await server.target())], { quiet: true })
  const line = output.split('\n').find((text) => text.startsWith('{'))
  if (!line) throw new Error(`${server.name}: ${output}`)
  return JSON.parse(line)
}

console.log(`one core for the server, one for the load; ${PASSES} passes, servers in turn; medians`)
console.log(
  '\n| case | server | p50 ms | p95 ms | p99 ms | in time | deliveries/s | µs CPU a delivery | RSS MB | converged |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
try {
  for (const [name, flags] of CASES) {
    if (only && !name.includes(only)) continue
    const results = new Map(servers.map((server) => [server.name, []]))
    for (let pass = 0; pass < PASSES; pass++)
      for (const server of servers) results.get(server.name).push(await load(server, flags))
    for (const [server, runs] of results) console.log(row(name, server, runs))
  }
} finally {
  for (const server of servers) server.stop()
}

function row(name, server, runs) {
  const of = (pick) => median(runs.map((run) => pick(run.result ?? best(run)) ?? Number.NaN))
  const cells = [
    of((r) => r.latencyMs.p50),
    of((r) => r.latencyMs.p95),
    of((r) => r.latencyMs.p99),
    `${(of((r) => r.deliveredInTime) * 100).toFixed(1)} %`,
    of((r) => r.deliveriesPerSec),
    of((r) => r.server?.usPerDelivery),
    of((r) => r.server?.rssMB),
    runs.every((run) => run.converged) ? 'yes' : 'no',
  ]
  return `| ${name} | ${server} | ${cells.join(' | ')} |`
}
