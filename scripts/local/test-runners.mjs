import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { ROOT } from './paths.mjs'
import { freePort } from './port.mjs'
import { run } from './run.mjs'
import { startRuntime } from './runtime.mjs'
import { seedOnce } from './seed.mjs'

/** No single test is silent for so long (ms), thirty kills on a busy machine among them; a runner that is has lost its runtime. */
const SILENCE = 300_000

/** Tries once more when the runner itself hung; what merely failed stays failed. */
async function attempt(command, args, env) {
  const options = { env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined }, silence: SILENCE }
  const first = await run(command, args, options)
  if (!first.hung) return first
  console.error(`\n${command} said nothing for ${SILENCE / 1000} s and was stopped; once more:`)
  return run(command, args, options)
}

/** The lines in which a runner sums up what it did. */
const summaryOf = (output, line) =>
  output
    .split('\n')
    .filter((text) => line.test(text))
    .join('\n')

const failures = (failed, code) => (failed === 0 && code !== 0 ? 1 : failed)

/** Unit tests in Node and the worker's in workerd, counted from vitest's own report. */
async function vitestOnce(files) {
  const folder = mkdtempSync(join(tmpdir(), 'marquee-test-'))
  try {
    const file = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code, output } = await attempt('vitest', ['run', ...reporters, ...files], {})
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const failed = failures(report.numFailedTests, code)
    const failing = report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)
    return {
      ...{ tests: report.numPassedTests + failed, failed },
      // A fault outside any test has no file that could be run again.
      failing: report.numFailedTests > 0 ? failing : [],
      summary: summaryOf(output, / (Test Files|Tests|Duration) {2}/),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder that holds the demo workspace, for each test file to begin from a copy. */
export async function makeDemo() {
  const state = mkdtempSync(join(tmpdir(), 'marquee-demo-'))
  process.on('exit', () => rmSync(state, { recursive: true, force: true }))
  const runtime = await startRuntime({ port: await freePort(0), state, vars: { RATE_LIMIT_SCALE: '1000' } })
  await seedOnce({ ...runtime, state }).finally(runtime.stop)
  return state
}

export const testsIn = (folder) => globSync(`test/${folder}/**/*.test.{ts,mjs}`, { cwd: ROOT }).sort()

/** The files in which node's runner says its failing tests stand; none when it does not say it of each. */
function failingFiles(output, failed) {
  const places = [...output.matchAll(/^test at (test\/.+?):\d+:\d+$/gm)].map(([, file]) => file)
  return places.length < failed ? [] : [...new Set(places)]
}

async function nodeOnce(files, env) {
  const { code, output } = await attempt('node', ['--test', '--test-concurrency=1', ...files], env)
  const count = (word) => Number(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0)
  const failed = failures(count('fail') + count('cancelled'), code)
  return {
    ...{ tests: count('tests'), failed, failing: failingFiles(output, failed) },
    summary: summaryOf(output, /^(ℹ|#) (tests|pass|fail|cancelled|skipped|duration_ms) /),
  }
}

/**
 * A file in which something failed runs once more: a crowded machine may stall a browser or a runtime, what is broken
 * fails twice. The summary names what passed only then.
 */
async function twiceAtMost(runFiles, files) {
  const first = await runFiles(files)
  const again = first.failing.map((file) => relative(ROOT, resolve(ROOT, file)))
  if (again.length > 0) console.log(`\nonce more: ${again.join(', ')}`)
  const failed = again.length > 0 ? (await runFiles(again)).failed : first.failed
  const flaky = first.failed - failed
  const summary =
    flaky > 0
      ? `${first.summary}\n${flaky} failed and passed when run once more: ${again.join(', ')}`
      : first.summary
  return { passed: first.tests - failed, failed, summary }
}

export const vitest = () => twiceAtMost(vitestOnce, [])

/** Tests that need processes of their own: they kill the runtime, or drive a browser. */
export async function nodeTests(files, env) {
  if (files.length === 0) throw new Error('There are no tests.')
  return twiceAtMost((chosen) => nodeOnce(chosen, env), files)
}
