import { buildIfStale } from './build.mjs'
import { runChecks } from './checks.mjs'
import { findChromium } from './chromium.mjs'
import { localSecrets } from './secrets.mjs'
import { makeDemo, testRuns } from './test-runners.mjs'
import { keepTemporaryFilesInMemory } from './test-storage.mjs'

localSecrets()
keepTemporaryFilesInMemory()
const started = Date.now()

/** One part of the whole; what breaks it counts as one failure and does not stop the others. */
async function part(name, work) {
  console.log(`\n== ${name}`)
  const begun = Date.now()
  const result = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  })
  console.log(`== ${name}: ${Math.round((Date.now() - begun) / 1000)} s`)
  return { failing: [], ...result }
}

async function build() {
  buildIfStale()
  return { passed: 1, failed: 0 }
}

const results = [
  { kind: 'static checks', ...(await part('static checks', runChecks)) },
  { kind: 'build', ...(await part('build', build)) },
]

let demo
const waiting = testRuns({
  crash: () => ({}),
  async browser() {
    demo ??= makeDemo()
    return { CHROMIUM_PATH: findChromium(), MARQUEE_SEEDED: await demo }
  },
})

/** How much runs at once, in the `weight` of test-runners.mjs. With more, pages answer too late. */
const ROOM = 3

/** Runs everything, each as soon as there is room for it. */
async function runAll() {
  const running = new Set()
  let room = ROOM
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ weight }) => weight <= room)
    if (next < 0) {
      await Promise.race(running)
      continue
    }
    const [{ kind, files, weight, run }] = waiting.splice(next, 1)
    room -= weight
    const work = part([kind, ...files].join(': '), () => run(files)).then((result) => {
      results.push({ kind, run, ...result })
      room += weight
      running.delete(work)
    })
    running.add(work)
  }
}
await runAll()

// A file in which something failed runs once more, alone: a crowded machine may stall a browser or a runtime, what is
// broken fails twice.
for (const result of results.filter(({ failing }) => failing.length > 0)) {
  const { failed } = await part(`once more: ${result.failing.join(', ')}`, () => result.run(result.failing))
  const flaky = result.failed - failed
  Object.assign(result, { failed, passed: result.passed + flaky, flaky })
}

const total = (key, of) => of.reduce((sum, result) => sum + result[key], 0)
for (const [kind, of] of Map.groupBy(results, ({ kind }) => kind)) {
  console.log(`\n== ${kind}: ${total('passed', of)} passed, ${total('failed', of)} failed`)
  for (const { summary, flaky, failing } of of) {
    if (summary) console.log(summary)
    if (flaky > 0) console.log(`${flaky} failed and passed when run once more: ${failing.join(', ')}`)
  }
}
console.log(`\nall together, in ${Math.round((Date.now() - started) / 1000)} s:`)
console.log(`${total('passed', results)} passed, ${total('failed', results)} failed`)
process.exit(total('failed', results) > 0 ? 1 : 0)
