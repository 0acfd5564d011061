import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { run } from './run.mjs'

const TYPES = 'worker/worker-configuration.d.ts'

/** A folder inside the repository, so that tools resolve its packages; git-ignored, removed afterwards. */
async function inScratch(work) {
  const folder = mkdtempSync(join(ROOT, '.scratch-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const schemaHasMigration = () =>
  inScratch(async (folder) => {
    cpSync(join(ROOT, 'migrations'), join(folder, 'migrations'), { recursive: true })
    const files = () => readdirSync(join(folder, 'migrations')).length
    const before = files()
    const out = `${folder.slice(ROOT.length + 1)}/migrations`
    const schema = './worker/db/schema/index.ts'
    const made = await run(
      'drizzle-kit',
      ['generate', '--dialect', 'sqlite', '--driver', 'd1-http', '--schema', schema, '--out', out],
      { quiet: true },
    )
    if (made.code === 0 && files() > before)
      return { code: 1, output: 'The schema has changed without a migration: run `npm run db:generate`.\n' }
    return made
  })

/** Generated beside the kept file, because what it says depends on where it stands. */
async function bindingTypesAreFresh() {
  const copy = join(ROOT, 'worker/.scratch-types.d.ts')
  const flags = ['--include-runtime=false', '--strict-vars=false', '--env-file', '/dev/null']
  try {
    const made = await run('wrangler', ['types', copy, ...flags], { quiet: true })
    const body = (file) => readFileSync(file, 'utf8').replace(/^\/\/.*\n|^\/\* eslint.*\n/gm, '')
    if (made.code === 0 && body(copy) !== body(join(ROOT, TYPES)))
      return { code: 1, output: 'wrangler.toml has changed without its types: run `npm run types`.\n' }
    return made
  } finally {
    rmSync(copy, { force: true })
  }
}

/** Every static check by name; each resolves to an exit code and what it said. */
export const CHECKS = [
  [
    'format and lint',
    () => run('biome', ['ci', '--colors=off', '--error-on-warnings', '.'], { quiet: true }),
  ],
  ['boundaries', () => run('depcruise', ['core', 'worker', 'durable-objects', 'web'], { quiet: true })],
  ['dead code', () => run('knip', [], { quiet: true })],
  ['types', () => run('node', ['node_modules/typescript-native/bin/tsc', '-b'], { quiet: true })],
  ['schema and migrations', schemaHasMigration],
  ['binding types', bindingTypesAreFresh],
]

/** Runs every static check, says which failed and why; resolves to the counts. */
export async function runChecks() {
  const results = await Promise.all(CHECKS.map(async ([name, check]) => ({ name, ...(await check()) })))
  for (const { name, code, output } of results) {
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
    if (code !== 0) console.log(output)
  }
  const failed = results.filter((result) => result.code !== 0).length
  return { passed: results.length - failed, failed }
}
