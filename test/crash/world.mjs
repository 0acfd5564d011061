import { fork, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildIfStale } from '../../scripts/local/build.mjs'
import { freePort } from '../../scripts/local/port.mjs'

/** Every process as `{ pid, parent, zombie }`: from /proc, elsewhere from ps. */
function processes() {
  if (existsSync('/proc/self/stat'))
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const [state, parent] = statOf(name)
        return parent ? [{ pid: Number(name), parent: Number(parent), zombie: /[ZX]/.test(state) }] : []
      })
  const lines = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
  return lines.map((line) => {
    const [pid, parent, state] = line.trim().split(/\s+/)
    return { pid: Number(pid), parent: Number(parent), zombie: state.startsWith('Z') }
  })
}

/** State and parent; nothing when the process ended while we looked. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return []
  }
}

/** The processes that `pid` has started, and theirs: the runtime is among them. */
function descendants(pid, all = processes()) {
  const children = all.filter((each) => each.parent === pid).map((each) => each.pid)
  return children.flatMap((child) => [child, ...descendants(child, all)])
}

const alive = (pids) => processes().some((each) => pids.includes(each.pid) && !each.zombie)

/** A place whose state outlives the processes that run on it. */
export async function createWorld(vars = {}) {
  buildIfStale()
  const state = mkdtempSync(join(tmpdir(), 'marquee-crash-'))
  const port = await freePort(0)
  let child
  let asked = 0
  const waiting = new Map()

  const ask = (message) =>
    new Promise((resolve, reject) => {
      const id = ++asked
      waiting.set(id, { resolve, reject })
      child.send({ id, ...message })
    })

  return {
    url: `http://127.0.0.1:${port}`,
    async start({ deaf = false } = {}) {
      child = fork(new URL('life.mjs', import.meta.url), [JSON.stringify({ state, port, deaf, vars })])
      const ready = new Promise((resolve, reject) => {
        waiting.set('ready', { resolve, reject })
        child.once('exit', (code) => reject(new Error(`It ended with ${code} before it was ready.`)))
      })
      child.on('message', ({ id, rows, error }) => {
        const asker = waiting.get(id)
        waiting.delete(id)
        if (error) asker?.reject(new Error(error))
        else asker?.resolve(rows)
      })
      await ready
    },
    /** SIGKILL for the runtime and for the process that holds it; returns how many died. */
    async kill() {
      const exited = once(child, 'exit')
      const pids = [...descendants(child.pid), child.pid]
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      await exited
      while (alive(pids)) await sleep(20)
      for (const { reject } of waiting.values()) reject(new Error('killed'))
      waiting.clear()
      return pids.length
    },
    sql: (sql, ...values) => ask({ sql, values }),
    cron: () => ask({}),
    async end() {
      if (child?.exitCode === null && child.signalCode === null) await this.kill()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

/** A workspace with an owner, and an API key of theirs. */
export async function seedOwner({ sql }) {
  const secret = `mq_${randomBytes(32).toString('base64url')}`
  const hash = createHash('sha256').update(secret).digest('hex')
  const scopes = JSON.stringify([
    'content:read',
    'content:write',
    'webhook:manage',
    'operations:manage',
    'audit:read',
  ])
  const now = Date.now()
  await sql(
    `INSERT INTO user (id, name, email, email_verified, created_at, updated_at)
     VALUES ('u1', 'Ana', 'ana@example.com', 1, ?, ?)`,
    now,
    now,
  )
  await sql(`INSERT INTO organization (id, name, slug, created_at) VALUES ('w1', 'Acme', 'acme', ?)`, now)
  await sql(
    `INSERT INTO member (id, organization_id, user_id, role, created_at) VALUES ('m1', 'w1', 'u1', 'owner', ?)`,
    now,
  )
  await sql(
    `INSERT INTO api_key (id, workspace_id, user_id, name, start, hash, scopes, created_at, expires_at)
     VALUES ('k1', 'w1', 'u1', 'test', 'mq_', ?, ?, ?, ?)`,
    hash,
    scopes,
    now,
    now + 86_400_000,
  )
  return secret
}
