import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Log, LogLevel, Miniflare } from 'miniflare'
import { ROOT } from '../../scripts/local/paths.mjs'
import { run } from '../../scripts/local/run.mjs'

/** Bundles the peer and runs it in the same local runtime, its database on disk like ours. */
export async function startBare({ port, state }) {
  const folder = join(state, 'bundle')
  const config = join(ROOT, 'bench/bare/wrangler.toml')
  const built = await run('wrangler', ['deploy', '--dry-run', '--outdir', folder, '--config', config], {
    quiet: true,
  })
  if (built.code !== 0) throw new Error(built.output)
  const miniflare = new Miniflare({
    host: '127.0.0.1',
    port,
    log: new Log(LogLevel.ERROR),
    defaultPersistRoot: state,
    modules: [{ type: 'ESModule', path: join(folder, 'worker.js') }],
    modulesRoot: folder,
    compatibilityDate: '2026-07-01',
    compatibilityFlags: ['nodejs_compat'],
    d1Databases: { DB: 'bare' },
  })
  await miniflare.ready
  const database = await miniflare.getD1Database('DB')
  for (const line of readFileSync(join(ROOT, 'bench/bare/schema.sql'), 'utf8').trim().split('\n'))
    await database.exec(line)
  return { url: `http://127.0.0.1:${port}`, stop: () => miniflare.dispose() }
}
