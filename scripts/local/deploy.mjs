import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIST, ROOT } from './paths.mjs'
import { run } from './run.mjs'
import { vapidKey } from './secrets.mjs'

const CONFIG = join(ROOT, 'wrangler.toml')
const BUILT = join(DIST, 'marquee/wrangler.json')
const PLACEHOLDER = /"0{8}-0000-0000-0000-0{12}"|"0{32}"/
const QUEUES = [
  ...['marquee-events', 'marquee-events-dead'],
  ...['critical', 'high', 'normal', 'webhooks', 'dead'].map((name) => `marquee-deliveries-${name}`),
]

const usage = `npm run deploy -- --create    create D1, KV, R2, queues and the vector index in the signed-in account, write their ids to wrangler.toml, set secrets
npm run deploy                build for production, apply migrations, deploy
npm run deploy -- --dry-run   build and bundle only; needs no account`

const production = () => {
  const text = readFileSync(CONFIG, 'utf8')
  const start = text.indexOf('[env.production]')
  return { before: text.slice(0, start), section: text.slice(start) }
}

async function must(command, args, options) {
  const result = await run(command, args, options)
  if (result.code !== 0) {
    console.error(
      `\n${command} ${args.join(' ')} failed. Nothing after it was done; run this again when it is mended.`,
    )
    process.exit(1)
  }
  return result.output
}

/** What was created before is left alone: every step may be run again. */
async function create() {
  await must('wrangler', ['whoami'])
  await run('wrangler', ['r2', 'bucket', 'create', 'marquee-files'])
  const vectors = ['--dimensions=1024', '--metric=cosine']
  await run('wrangler', ['vectorize', 'create', 'marquee-passages', ...vectors])
  for (const queue of QUEUES) await run('wrangler', ['queues', 'create', queue])
  const { before, section } = production()
  let filled = section
  if (/database_id = "0{8}-/.test(filled)) {
    const output = await must('wrangler', ['d1', 'create', 'marquee'])
    const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(output)?.[0]
    if (id) filled = filled.replace(/(database_id = )"[^"]*"/, `$1"${id}"`)
  }
  if (/\nid = "0{32}"/.test(filled)) {
    const output = await must('wrangler', ['kv', 'namespace', 'create', 'marquee'])
    const id = /\b[0-9a-f]{32}\b/.exec(output)?.[0]
    if (id) filled = filled.replace(/(\nid = )"[^"]*"/, `$1"${id}"`)
  }
  writeFileSync(CONFIG, before + filled)
  await setSecrets()
  console.log(
    '\nNow set APP_URL and MAIL_FROM under [env.production.vars] in wrangler.toml, then: npm run deploy',
  )
}

/** Only secrets that are not there yet: a new one would end every session and make sealed data unreadable. */
async function setSecrets() {
  const known = await run('wrangler', ['secret', 'list', '--env', 'production'], { quiet: true })
  const secrets = {
    BETTER_AUTH_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    VAPID_KEY: vapidKey(),
  }
  const missing = Object.entries(secrets).filter(([name]) => !known.output.includes(name))
  if (missing.length === 0) return
  const file = join(ROOT, '.scratch-secrets.json')
  writeFileSync(file, JSON.stringify(Object.fromEntries(missing)), { mode: 0o600 })
  try {
    await must('wrangler', ['secret', 'bulk', file, '--env', 'production'])
  } finally {
    rmSync(file)
  }
}

async function deploy(dry) {
  if (!dry && PLACEHOLDER.test(production().section)) {
    console.error(
      `The ids of the production database and KV namespace are not in wrangler.toml yet.\n\n${usage}`,
    )
    process.exit(1)
  }
  rmSync(join(DIST, '.built-from'), { force: true })
  await must('vite', ['build'], { env: { CLOUDFLARE_ENV: 'production' } })
  if (!existsSync(join(DIST, 'client/index.html'))) throw new Error('The build has no page.')
  if (!dry) await must('wrangler', ['d1', 'migrations', 'apply', 'DB', '--remote', '--env', 'production'])
  // The build's own settings are those of production; wrangler.toml by itself would mean the local ones.
  await must('wrangler', ['deploy', '--config', BUILT, ...(dry ? ['--dry-run'] : [])])
}

if (process.argv.includes('--help')) console.log(usage)
else if (process.argv.includes('--create')) await create()
else await deploy(process.argv.includes('--dry-run'))
