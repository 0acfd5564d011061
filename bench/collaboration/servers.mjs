import { fork, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../scripts/local/paths.mjs'
import { freePort } from '../../scripts/local/port.mjs'

const SERVER_CORE = '0'

async function listening(port) {
  for (let i = 0; i < 300; i++) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Nothing listens on ${port}.`)
}

const pinned = (script, env) =>
  spawn('taskset', ['-c', SERVER_CORE, 'node', script], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })

/** A peer from npm on one core; every run uses a room of its own. */
async function peer(name, script, protocol) {
  const port = await freePort(0)
  const child = pinned(join(ROOT, script), { PORT: String(port), HOST: '127.0.0.1' })
  await listening(port)
  const path = protocol === 'hocuspocus' ? '' : '/{room}'
  return {
    name,
    target: async () => [
      '--protocol',
      protocol,
      '--url',
      `ws://127.0.0.1:${port}${path}`,
      '--server-pid',
      String(child.pid),
    ],
    stop: () => child.kill('SIGKILL'),
  }
}

/** The runtime's own process: it is the child of the script that starts it. */
function childOf(parent) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, state, ppid] = /\) (\S) (\d+)/.exec(stat) ?? []
    if (state && Number(ppid) === parent && stat.includes('workerd')) return pid
  }
  throw new Error('The runtime has no process.')
}

async function marquee() {
  const port = await freePort(0)
  const child = fork(join(ROOT, 'bench/collaboration/marquee.mjs'), {
    env: { ...process.env, PORT: String(port), STATE: mkdtempSync(join(tmpdir(), 'marquee-collab-')) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const answer = () => new Promise((resolve) => child.once('message', resolve))
  await answer()
  const runtime = childOf(child.pid)
  spawn('taskset', ['-a', '-cp', SERVER_CORE, runtime], { stdio: 'ignore' })
  return {
    name: 'marquee',
    async target() {
      const reply = answer()
      child.send('document')
      const { id, token } = await reply
      const api = `http://127.0.0.1:${port}/api/collaboration/${id}`
      const url = `ws://127.0.0.1:${port}/api/collaboration/${id}/socket`
      return [
        '--protocol',
        'y-websocket',
        '--url',
        url,
        '--ticket-url',
        `${api}/ticket`,
        '--token',
        token,
        '--server-pid',
        runtime,
      ]
    },
    stop: () => child.kill('SIGTERM'),
  }
}

const START = {
  marquee,
  hocuspocus: () => peer('hocuspocus', 'bench/collaboration/hocuspocus.mjs', 'hocuspocus'),
  'y-websocket': () => peer('y-websocket', 'node_modules/@y/websocket-server/src/server.js', 'y-websocket'),
}

/** Ours first, then the peers, or `only` those named, by commas; each on the same core, one working at a time. */
export async function startServers(only) {
  const servers = []
  for (const [name, start] of Object.entries(START))
    if (!only || only.split(',').includes(name)) servers.push(await start())
  return servers
}
