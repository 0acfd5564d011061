import { buildIfStale } from './build.mjs'
import { runChecks } from './checks.mjs'
import { findChromium } from './chromium.mjs'
import { localSecrets } from './secrets.mjs'
import { makeDemo, nodeTests, testsIn, vitest } from './test-runners.mjs'
import { keepTemporaryFilesInMemory } from './test-storage.mjs'

localSecrets()
keepTemporaryFilesInMemory()
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
let demo
const inBrowser = (files) => async () => {
  demo ??= makeDemo()
  return nodeTests(files, { CHROMIUM_PATH: findChromium(), MARQUEE_SEEDED: await demo })
}
const SCREENS = 'test/browser/screens.test.mjs'
// Two lanes of about the same length, for two cores: a third one makes it 5 % shorter and pages answer too late in it.
await Promise.all([
  (async () => {
    await stage('unit tests, and the worker in workerd', vitest)
    await stage('every screen', inBrowser([SCREENS]))
  })(),
  (async () => {
    await stage('crash tests', () => nodeTests(testsIn('crash'), {}))
    await stage('browser tests', inBrowser(testsIn('browser').filter((file) => file !== SCREENS)))
  })(),
])

for (const { name, summary } of results) if (summary) console.log(`\n== ${name}\n${summary}`)
const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
console.log(`\nall together, in ${Math.round((Date.now() - started) / 1000)} s:`)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') > 0 ? 1 : 0)
