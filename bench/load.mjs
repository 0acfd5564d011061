import autocannon from 'autocannon'
import { processorTime, untilIdle } from '../scripts/local/processor-time.mjs'

const CONNECTIONS = 16

/**
 * One timed run. Resolves to requests per second, p50 in milliseconds, and milliseconds of processor time a request
 * of the runtime `pid`, with what it does after its answers; throws when an answer was not a 2xx.
 */
async function load({ url, pid, method = 'GET', headers = {}, body, seconds }) {
  const before = processorTime(pid)
  const result = await autocannon({ url, method, headers, body, connections: CONNECTIONS, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} errors`)
  await untilIdle(pid)
  const cpu = ((processorTime(pid) - before) * 1000) / result.requests.total
  return { rps: result.requests.average, p50: result.latency.p50, cpu }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Runs ours and the peer in turn, `rounds` times; medians of each. */
export async function interleaved(ours, peer, { rounds, seconds }) {
  const runs = { ours: [], peer: [] }
  for (let round = 0; round < rounds; round++) {
    runs.ours.push(await load({ ...ours, seconds }))
    runs.peer.push(await load({ ...peer, seconds }))
  }
  const of = (list) => ({
    rps: median(list.map(({ rps }) => rps)),
    p50: median(list.map(({ p50 }) => p50)),
    cpu: median(list.map(({ cpu }) => cpu)),
  })
  return { ours: of(runs.ours), peer: of(runs.peer) }
}
