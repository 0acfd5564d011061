import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler'
import { migrate } from '../../scripts/local/migrate.mjs'
import { DIST } from '../../scripts/local/paths.mjs'

/**
 * One life of the production build: runs until it is killed. Its parent asks it over IPC for SQL and for cron
 * rounds. With `deaf` nothing consumes the queue, so what is signalled stays where a kill loses it.
 */
const { state, port, deaf } = JSON.parse(process.argv[2] ?? '{}')
const worker = join(DIST, 'marquee')
const {
  modulesRules: _rules,
  queueConsumers,
  ...options
} = workerOptionsOf(join(worker, 'wrangler.json')).workerOptions
const modules = readdirSync(worker, { recursive: true })
  .filter((file) => /\.(js|wasm)$/.test(file))
  .sort((a) => (a === 'index.js' ? -1 : 1))
  .map((file) => ({ type: file.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule', path: join(worker, file) }))
const miniflare = new Miniflare({
  host: '127.0.0.1',
  port,
  log: new Log(LogLevel.NONE),
  handleRuntimeStdio: (stdout, stderr) => {
    stdout.resume()
    stderr.resume()
  },
  defaultPersistRoot: state,
  telemetry: { enabled: false },
  workers: [
    {
      ...options,
      name: 'marquee',
      modules,
      modulesRoot: worker,
      queueConsumers: deaf ? {} : queueConsumers,
      bindings: {
        ...options.bindings,
        APP_URL: `http://127.0.0.1:${port}`,
        BETTER_AUTH_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
        ENCRYPTION_KEYS: 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
        RATE_LIMIT_SCALE: '1000',
      },
    },
  ],
})
await miniflare.ready
const database = await miniflare.getD1Database('DB')
await migrate(database)

process.on('message', async ({ id, sql, values = [] }) => {
  try {
    if (sql)
      process.send({
        id,
        rows: (
          await database
            .prepare(sql)
            .bind(...values)
            .all()
        ).results,
      })
    else {
      await (await miniflare.getWorker()).scheduled({ cron: '* * * * *' })
      process.send({ id, rows: [] })
    }
  } catch (error) {
    process.send({ id, error: String(error) })
  }
})
process.send({ id: 'ready' })
