import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
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

const failures = (failed, code) => (failed === 0 && code !== 0 ? 1 : failed)

/** Unit tests in Node and the worker's in workerd, counted from vitest's own report. No files are all of them. */
async function inVitest(files) {
  const folder = mkdtempSync(join(tmpdir(), 'marquee-test-'))
  try {
    const file = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code, output } = await attempt('vitest', ['run', ...reporters, ...files], {})
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const failed = failures(report.numFailedTests, code)
    const failing = report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)
    return {
      ...{ passed: report.numPassedTests, failed },
      // A fault outside any test has no file that could be run again.
      failing: report.numFailedTests > 0 ? failing.map((name) => relative(ROOT, name)) : [],
      summary: output.match(/^.* (Test Files|Tests|Duration) {2}.*$/gm)?.join('\n'),
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

const testsIn = (folder) => globSync(`test/${folder}/**/*.test.{ts,mjs}`, { cwd: ROOT }).sort()

/** A file of tests that needs processes of its own: they kill the runtime, or drive a browser. */
async function inNode([file], env) {
  const { code, output } = await attempt('node', ['--test', file], env)
  const count = (word) => Number(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0)
  const failed = failures(count('fail') + count('cancelled'), code)
  return { passed: count('pass'), failed, failing: failed > 0 ? [file] : [] }
}

/**
 * Everything there is to run, each with the name it is summed up under and its `weight`: about how many processors
 * it keeps busy on a machine of two. What weighs most comes first, since it would wait for room until the end and then
 * leave some of it empty; of the rest what takes longest.
 */
export function testRuns({ crash, browser }) {
  const byNode = (kind, files, environment) =>
    files.map((file) => ({
      ...{ kind, files: [file], weight: isScreens(file) ? 2 : 1 },
      run: async (files) => inNode(files, await environment()),
    }))
  const isScreens = (file) => file.includes('/screens-')
  const runs = [
    { kind: 'unit tests, and the worker in workerd', files: [], weight: 1, run: inVitest },
    ...byNode('crash tests', testsIn('crash'), crash),
    ...byNode('browser tests', testsIn('browser'), browser),
  ]
  return runs.sort((a, b) => b.weight - a.weight)
}
