import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Log, LogLevel } from 'miniflare'
import { DIST } from '../../scripts/local/paths.mjs'
import { workerOptions } from '../../scripts/local/worker-options.mjs'

export const SECRET = 'a-secret-for-tests-only-0123456789abcdef'

/**
 * What runs the production build on a state folder. With `deaf` nothing consumes the queue, so what is
 * signalled stays where a kill loses it. `vars` override bindings of wrangler.toml.
 */
export async function runtimeOptions({ state, port, deaf = false, vars = {} }) {
  const worker = join(DIST, 'marquee')
  const { queueConsumers, ...options } = (await workerOptions()).options
  const modules = readdirSync(worker, { recursive: true })
    .filter((file) => /\.(js|wasm)$/.test(file))
    .sort((a) => (a === 'index.js' ? -1 : 1))
    .map((file) => ({ type: file.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule', path: join(worker, file) }))
  return {
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
          BETTER_AUTH_SECRET: SECRET,
          ENCRYPTION_KEYS: 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
          RATE_LIMIT_SCALE: '1000',
          ...vars,
        },
      },
    ],
  }
}
