import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { runChecks } from './checks.mjs'
import { findChromium } from './chromium.mjs'
import { ROOT } from './paths.mjs'
import { run } from './run.mjs'
import { localSecrets } from './secrets.mjs'

localSecrets()
const reports = mkdtempSync(join(tmpdir(), 'marquee-test-'))
const started = Date.now()

/** Unit tests in Node and the worker's in workerd, counted from vitest's own report. */
async function vitest() {
  const file = join(reports, 'vitest.json')
  const { code } = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const failed = report.numFailedTests
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/** Tests that need processes of their own: they kill the runtime, or drive a browser. */
async function nodeTests(folder, env) {
  const files = globSync(`test/${folder}/**/*.test.{ts,mjs}`, { cwd: ROOT }).sort()
  if (files.length === 0) return { passed: 0, failed: 1 }
  const { code, output } = await run('node', ['--test', '--test-concurrency=1', ...files], { env })
  const count = (word) => Number(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0)
  const failed = count('fail') + count('cancelled')
  return { passed: count('pass'), failed: failed === 0 && code !== 0 ? 1 : failed }
}

const results = []
const stage = async (name, work) => {
  console.log(`\n== ${name}`)
  try {
    results.push(await work())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    results.push({ passed: 0, failed: 1 })
  }
}

await stage('static checks', runChecks)
await stage('unit tests, and the worker in workerd', vitest)
await stage('build', async () => {
  buildIfStale()
  return { passed: 1, failed: 0 }
})
await stage('crash tests', () => nodeTests('crash', {}))
await stage('browser tests', () => nodeTests('browser', { CHROMIUM_PATH: findChromium() }))
rmSync(reports, { recursive: true, force: true })

const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
console.log(`\nall together, in ${Math.round((Date.now() - started) / 1000)} s:`)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') > 0 ? 1 : 0)
