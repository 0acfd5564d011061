import { buildIfStale } from './build.mjs'
import { runChecks } from './checks.mjs'
import { findChromium } from './chromium.mjs'
import { localSecrets } from './secrets.mjs'
import { nodeTests, vitest, withDemo } from './test-runners.mjs'

localSecrets()
const started = Date.now()
const results = []

/** One part of the whole; what breaks it counts as one failure and does not stop the others. */
async function stage(name, work) {
  console.log(`\n== ${name}`)
  const result = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, summary: '' }
  })
  results.push({ name, ...result })
}

await stage('static checks', runChecks)
await stage('build', async () => {
  buildIfStale()
  return { passed: 1, failed: 0 }
})
// The one keeps a core busy with the worker's tests, the other waits for browsers and restarts.
await Promise.all([
  stage('unit tests, and the worker in workerd', vitest),
  (async () => {
    await stage('crash tests', () => nodeTests('crash', {}))
    await stage('browser tests', () =>
      withDemo((demo) => nodeTests('browser', { CHROMIUM_PATH: findChromium(), MARQUEE_SEEDED: demo })),
    )
  })(),
])

for (const { name, summary } of results) if (summary) console.log(`\n== ${name}\n${summary}`)
const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
console.log(`\nall together, in ${Math.round((Date.now() - started) / 1000)} s:`)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') > 0 ? 1 : 0)
