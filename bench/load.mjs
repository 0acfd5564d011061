import autocannon from 'autocannon'

const CONNECTIONS = 16

/** One timed run. Resolves to requests per second and p50 in milliseconds; throws when an answer was not a 2xx. */
export async function load({ url, method = 'GET', headers = {}, body, seconds }) {
  const result = await autocannon({ url, method, headers, body, connections: CONNECTIONS, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} errors`)
  return { rps: result.requests.average, p50: result.latency.p50 }
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
  const of = (list) => ({ rps: median(list.map((run) => run.rps)), p50: median(list.map((run) => run.p50)) })
  return { ours: of(runs.ours), peer: of(runs.peer) }
}
