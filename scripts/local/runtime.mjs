import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Log, LogLevel, Miniflare } from 'miniflare'
import { migrateOnce } from './migrate.mjs'
import { DIST, STATE } from './paths.mjs'
import { localSecrets } from './secrets.mjs'
import { workerOptions } from './worker-options.mjs'

const WORKER = join(DIST, 'marquee')
const MINUTE = 60_000
/**
 * Room (MB) for what V8 keeps before its first full collection, which stops everything: the runtime makes objects for
 * each frame of a socket that only such a one clears away. Measured in docs/benchmarks.md.
 */
process.env.MINIFLARE_WORKERD_V8_FLAGS ??= '--initial-old-space-size=256'

/**
 * Runs the production build in the local runtime: page and API on one port, state on disk.
 * `vars` override bindings of wrangler.toml. Returns `{ url, openDatabase, runCron, stop }`.
 */
export async function startRuntime({ port, state = STATE, vars = {}, host = '127.0.0.1', verbose = false }) {
  const { assets, options } = await workerOptions()
  const modules = readdirSync(WORKER, { recursive: true })
    .filter((file) => /\.(js|wasm)$/.test(file))
    .sort((a) => (a === 'index.js' ? -1 : 1))
    .map((file) => ({ type: file.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule', path: join(WORKER, file) }))
  // Lines that nobody sees need not be written.
  const quiet = verbose ? {} : { LOG_LEVEL: 'warn' }
  const miniflare = new Miniflare({
    host,
    port,
    log: new Log(verbose ? LogLevel.INFO : LogLevel.ERROR),
    handleRuntimeStdio: verbose ? undefined : onlyErrors,
    defaultPersistRoot: state,
    telemetry: { enabled: false },
    workers: [
      page(assets, options),
      {
        ...options,
        name: 'marquee',
        routes: ['*/api/*'],
        modules,
        modulesRoot: WORKER,
        bindings: {
          ...options.bindings,
          ...localSecrets(),
          ...quiet,
          APP_URL: `http://localhost:${port}`,
          ...vars,
        },
      },
    ],
  })
  await miniflare.ready
  const openDatabase = () => miniflare.getD1Database('DB', 'marquee')
  await migrateOnce(state, openDatabase)
  const cron = setInterval(() => runCron(miniflare), MINUTE)
  return {
    url: `http://localhost:${port}`,
    openDatabase,
    runCron: () => runCron(miniflare),
    async stop() {
      clearInterval(cron)
      await miniflare.dispose()
    },
  }
}

/**
 * The page's files, in front of everything but the API, as the platform serves them. The local asset router costs
 * two more workers a request; `routes` lets the API's go straight to its own.
 */
const page = (assets, { compatibilityDate, compatibilityFlags }) => ({
  name: 'page',
  modules: true,
  script: 'export default { fetch: (request, env) => env.API.fetch(request) }',
  serviceBindings: { API: 'marquee' },
  assets,
  compatibilityDate,
  compatibilityFlags,
})

async function runCron(miniflare) {
  const worker = await miniflare.getWorker('marquee')
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
