import { spawnSync } from 'node:child_process'
import { ROOT } from '../scripts/local/paths.mjs'

/** What `npm run bench` measures, in turn; names as arguments pick some. Live documents have `npm run bench:collab`. */
const PARTS = {
  http: ['bench/http.mjs'],
  convergence: ['--experimental-transform-types', '--no-warnings', 'bench/collaboration/convergence.ts'],
  suggestions: ['--experimental-transform-types', '--no-warnings', 'bench/collaboration/suggestions.ts'],
  'long-page': ['bench/long-page.mjs'],
  segments: ['--experimental-transform-types', '--no-warnings', 'bench/segments.mjs'],
  mails: ['--js-base-64', '--experimental-transform-types', '--no-warnings', 'bench/mails.mjs'],
  bells: ['--experimental-transform-types', '--no-warnings', 'bench/bells.mjs'],
  deliveries: ['--test', '--test-reporter=spec', 'test/crash/deliveries.test.mjs'],
  crash: ['--test', '--test-reporter=spec', 'test/crash/collaboration.test.mjs'],
}
const env = {
  ...process.env,
  CRASH_KILLS: process.env.CRASH_KILLS ?? '200',
  DELIVERIES_EACH: process.env.DELIVERIES_EACH ?? '1000',
  DELIVERIES_KILLS: process.env.DELIVERIES_KILLS ?? '20',
  DELIVERIES_PATIENCE: process.env.DELIVERIES_PATIENCE ?? '3600000',
}

const chosen = process.argv.slice(2)
const unknown = chosen.find((name) => !Object.hasOwn(PARTS, name))
if (unknown) throw new Error(`There is no ${unknown}; choose from ${Object.keys(PARTS).join(', ')}.`)
for (const [name, args] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  console.log(`\n## ${name}\n`)
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env })
  if (status !== 0) process.exitCode = 1
}
