import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { isMigrated } from './migrate.mjs'
import { BIN, ROOT, STATE } from './paths.mjs'
import { freePort } from './port.mjs'
import { startRuntime } from './runtime.mjs'
import { localSecrets } from './secrets.mjs'
import { DEMO, isSeeded, seedOnce } from './seed.mjs'

// Which file it has read the local secrets from is news to nobody here.
process.env.WRANGLER_LOG ??= 'warn'
localSecrets()
await prepareData()
const port = await freePort(Number(process.env.PORT ?? 5173))
const vite = spawn(join(BIN, 'vite'), ['dev', '--port', String(port), '--strictPort'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    MARQUEE_DEV_URL: `http://localhost:${port}`,
    // What Cloudflare would say of a request is made up here, rather than asked of it at each start.
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vite.kill(signal))
console.log(`Sign in as ${DEMO.email} with password ${DEMO.password}`)
vite.on('exit', (code) => process.exit(code ?? 0))

/** Migrations and the demo workspace go through the built application, which is asked only when they are due. */
async function prepareData() {
  if (isMigrated(STATE) && isSeeded(STATE)) return
  buildIfStale()
  const runtime = await startRuntime({ port: await freePort(0) })
  await seedOnce(runtime).finally(runtime.stop)
}
