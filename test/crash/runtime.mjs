import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Miniflare } from 'miniflare'
import { buildIfStale } from '../../scripts/local/build.mjs'
import { migrate } from '../../scripts/local/migrate.mjs'
import { freePort } from '../../scripts/local/port.mjs'
import { processorTime, runtimePids } from '../../scripts/local/processor-time.mjs'
import { runtimeOptions } from './options.mjs'

/** The runtime's process: the newest child of this one that runs workerd. */
function runtimePid() {
  const pid = runtimePids().at(-1)
  if (pid === undefined) throw new Error('The runtime has no process.')
  return pid
}

const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** A runtime that can be killed: Miniflare, which lives on in this process, starts another on the same state. */
export async function createRuntime(vars) {
  buildIfStale()
  const state = mkdtempSync(join(tmpdir(), 'marquee-lives-'))
  const port = await freePort(0)
  const url = `http://127.0.0.1:${port}`
  const miniflare = new Miniflare(await runtimeOptions({ state, port, vars }))
  await miniflare.ready
  await migrate(await miniflare.getD1Database('DB'))
  return {
    url,
    async sql(sql, ...values) {
      const database = await miniflare.getD1Database('DB')
      const { results } = await database
        .prepare(sql)
        .bind(...values)
        .all()
      return results
    },
    /** Seconds of processor time that the runtime has used: Workers, database and queues. */
    cpu: () => processorTime(runtimePid()),
    /** SIGKILL: nothing in it can run any more. Resolves when another has taken its place. */
    async kill() {
      process.kill(runtimePid(), 'SIGKILL')
      await sleep(10)
      while (!(await answers(`${url}/api/health/live`))) await sleep(20)
    },
    async end() {
      await miniflare.dispose()
      rmSync(state, { recursive: true, force: true })
    },
  }
}
