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
  const result = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  })
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

/** Takes what is next until nothing is left. */
async function lane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { kind, files, run } = next
    results.push({ kind, run, ...(await part([kind, ...files].join(': '), () => run(files))) })
  }
}
// Two lanes for two cores: with a third it is 5 % shorter, and pages answer too late in it.
await Promise.all([lane(), lane()])

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
