import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler'
import { migrate } from './migrate.mjs'
import { DIST, STATE } from './paths.mjs'
import { localSecrets } from './secrets.mjs'

const WORKER = join(DIST, 'marquee')
const MINUTE = 60_000

/**
 * Runs the production build in the local runtime: page and API on one port, state on disk.
 * `vars` override bindings of wrangler.toml. Returns `{ url, database, stop }`.
 */
export async function startRuntime({ port, state = STATE, vars = {}, host = '127.0.0.1', verbose = false }) {
  const { workerOptions } = workerOptionsOf(join(WORKER, 'wrangler.json'))
  const { modulesRules: _rules, ...options } = workerOptions
  const modules = readdirSync(WORKER, { recursive: true })
    .filter((file) => /\.(js|wasm)$/.test(file))
    .sort((a) => (a === 'index.js' ? -1 : 1))
    .map((file) => ({ type: file.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule', path: join(WORKER, file) }))
  const miniflare = new Miniflare({
    host,
    port,
    log: new Log(verbose ? LogLevel.INFO : LogLevel.ERROR),
    handleRuntimeStdio: verbose ? undefined : onlyErrors,
    defaultPersistRoot: state,
    telemetry: { enabled: false },
    workers: [
      {
        ...options,
        name: 'marquee',
        modules,
        modulesRoot: WORKER,
        bindings: { ...options.bindings, ...localSecrets(), APP_URL: `http://localhost:${port}`, ...vars },
      },
    ],
  })
  await miniflare.ready
  const database = await miniflare.getD1Database('DB')
  await migrate(database)
  const cron = setInterval(() => runCron(miniflare), MINUTE)
  return {
    url: `http://localhost:${port}`,
    database,
    runCron: () => runCron(miniflare),
    async stop() {
      clearInterval(cron)
      await miniflare.dispose()
    },
  }
}

async function runCron(miniflare) {
  const worker = await miniflare.getWorker()
  await worker.scheduled({ cron: '* * * * *' })
}

/** The worker's own log lines are JSON; only what is a warning or worse is worth a line in a terminal. */
function onlyErrors(stdout, stderr) {
  const show = (chunk) => {
    for (const line of String(chunk).split('\n'))
      if (/"level":"(error|warn)"/.test(line) || /uncaught|Error:/i.test(line)) console.error(line)
  }
  stdout.on('data', show)
  stderr.on('data', show)
}
