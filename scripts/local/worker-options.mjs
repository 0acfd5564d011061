import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIST } from './paths.mjs'

const CONFIG = join(DIST, 'marquee/wrangler.json')
/** Lies in the built worker's folder, so that each build clears it away. */
const KEPT = join(DIST, 'marquee/local-options.json')

/** What the local runtime is to be told of wrangler.toml; without secrets. Loading wrangler takes 2 s, so once a build. */
export async function workerOptions() {
  if (!existsSync(KEPT)) writeFileSync(KEPT, JSON.stringify(await translate()))
  const { assets, ...options } = JSON.parse(readFileSync(KEPT, 'utf8'))
  return { assets: { ...assets, directory: join(DIST, 'client') }, options }
}

async function translate() {
  const { unstable_getMiniflareWorkerOptions: translated } = await import('wrangler')
  const { modulesRules: _rules, ...options } = translated(CONFIG).workerOptions
  return { ...options, bindings: JSON.parse(readFileSync(CONFIG, 'utf8')).vars }
}
