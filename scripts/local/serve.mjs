import { rmSync } from 'node:fs'
import { buildIfStale } from './build.mjs'
import { STATE } from './paths.mjs'
import { freePort } from './port.mjs'
import { startRuntime } from './runtime.mjs'
import { DEMO, seedOnce } from './seed.mjs'

// Which file it has read the local secrets from is news to nobody here.
process.env.WRANGLER_LOG ??= 'warn'
if (process.argv.includes('--fresh')) rmSync(STATE, { recursive: true, force: true })
const port = await freePort(Number(process.env.PORT ?? 5173))
buildIfStale()
const runtime = await startRuntime({ port, verbose: process.argv.includes('--verbose') })
await seedOnce(runtime)
console.log(`Ready: ${runtime.url} — sign in as ${DEMO.email} with password ${DEMO.password}`)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await runtime.stop()
    process.exit(0)
  })
