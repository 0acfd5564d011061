import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '../../scripts/local/browser.mjs'
import { buildIfStale } from '../../scripts/local/build.mjs'
import { Client } from '../../scripts/local/client.mjs'
import { PEOPLE } from '../../scripts/local/demo-people.mjs'
import { freePort } from '../../scripts/local/port.mjs'
import { startRuntime } from '../../scripts/local/runtime.mjs'
import { DEMO, seedOnce } from '../../scripts/local/seed.mjs'

/**
 * The production build with the demo workspace on a port and a folder of its own, and a Chromium. `vars` override
 * the worker's variables.
 */
export async function startApp({ vars = {} } = {}) {
  buildIfStale()
  const state = mkdtempSync(join(tmpdir(), 'marquee-browser-'))
  const settings = { port: await freePort(0), state, vars: { RATE_LIMIT_SCALE: '1000', ...vars } }
  // A whole test run makes the demo workspace once; a file that is run alone makes its own.
  if (process.env.MARQUEE_SEEDED) cpSync(process.env.MARQUEE_SEEDED, state, { recursive: true })
  let runtime = await startRuntime(settings)
  // A runtime that nobody stops would keep a test that failed to start from ending.
  await seedOnce({ ...runtime, state }).catch(async (error) => {
    await runtime.stop()
    throw error
  })
  const browser = await launchBrowser()
  return {
    ...runtime,
    browser,
    /** A person of the demo workspace at the API. */
    async client(key) {
      const client = new Client(runtime.url)
      await client.signIn({ email: PEOPLE[key].email, password: DEMO.password })
      return client
    },
    /** Stops the server and starts it again at the same address, on what it left on disk. */
    async restart() {
      await runtime.stop()
      runtime = await startRuntime(settings)
    },
    async stop() {
      await browser.close()
      await runtime.stop()
      rmSync(state, { recursive: true, force: true })
    },
  }
}
