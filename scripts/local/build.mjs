import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildingAlone } from './build-lock.mjs'
import { BIN, DIST, ROOT } from './paths.mjs'

const SOURCES = [
  'core',
  'worker',
  'durable-objects',
  'web',
  'scripts/vite',
  'package-lock.json',
  'vite.config.ts',
  'wrangler.toml',
]
const MARK = join(DIST, '.built-from')

function* filesOf(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.includes('.test.')) continue
    if (entry.isDirectory()) yield* filesOf(join(path, entry.name))
    else yield join(path, entry.name)
  }
}

/** One hash over everything the build reads. */
function sourcesHash() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const path = join(ROOT, source)
    const files = /\.\w+$/.test(source) ? [path] : filesOf(path)
    for (const file of files) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

const isBuilt = (wanted) => existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted

/** Builds page and worker for production unless the last build is of these very sources. */
export function buildIfStale() {
  const wanted = sourcesHash()
  if (isBuilt(wanted)) return
  buildingAlone(() => isBuilt(wanted) || build(wanted))
}

function build(wanted) {
  console.log('Building …')
  const run = spawnSync(join(BIN, 'vite'), ['build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (run.status !== 0) throw new Error('The build failed; see the lines above.')
  writeFileSync(MARK, wanted)
}
