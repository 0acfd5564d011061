/**
 * One event for 5,000 members: from the request that submits a text for review until the last inbox holds it, and
 * until the last of the members whose page is open hears its bell. `npm run bench -- bells`.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { hubAudience, PROTOCOL, signTicket } from '../durable-objects/lib/tickets.ts'
import { SECRET } from '../test/crash/options.mjs'
import { createRuntime } from '../test/crash/runtime.mjs'
import { seedOwner } from '../test/crash/world.mjs'

const MEMBERS = Number(process.argv[2] ?? 5_000)
const PAGES = Number(process.argv[3] ?? 200)
const ROUNDS = 5

const world = await createRuntime({ LOG_LEVEL: 'error' })
const pages = []
try {
  const secret = await seedOwner(world)
  await seed()
  for (let n = 0; n < PAGES; n++) pages.push(await open(`r${n}`))
  await sleep(2_000)
  const bells = []
  const inboxes = []
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await call(secret, '/api/content', {
      type: 'blog_post',
      title: `Text ${round}`,
      body: 'Hello.',
    })
    await sleep(1_500)
    const rung = pages.map(nextBell)
    const started = performance.now()
    await call(secret, `/api/content/${id}/submit`, {})
    const full = inboxesOf(round + 1).then(() => performance.now() - started)
    await Promise.all(rung)
    bells.push(performance.now() - started)
    inboxes.push(await full)
    await sleep(2_000)
  }
  const middle = (list) => list.toSorted((a, b) => a - b)[ROUNDS >> 1].toFixed(0)
  const most = (list) => Math.max(...list).toFixed(0)
  console.log(`one event for ${MEMBERS} members, ${PAGES} of them with an open page; ${ROUNDS} rounds, ms:`)
  console.log(`  last inbox holds it: median ${middle(inboxes)}, worst ${most(inboxes)}`)
  console.log(`  last bell: median ${middle(bells)}, worst ${most(bells)}`)
} finally {
  for (const page of pages) page.close()
  await world.end()
}

/** Members who may review. */
async function seed() {
  const now = Date.now()
  const rows = `WITH RECURSIVE row(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM row WHERE n + 1 < ${MEMBERS})`
  await world.sql(
    `INSERT INTO user (id, name, email, email_verified, created_at, updated_at)
     ${rows} SELECT 'r' || n, 'Reviewer ' || n, 'r' || n || '@example.com', 1, ${now}, ${now} FROM row`,
  )
  await world.sql(
    `INSERT INTO member (id, organization_id, user_id, role, created_at)
     ${rows} SELECT 'mr' || n, 'w1', 'r' || n, 'reviewer', ${now} FROM row`,
  )
}

async function call(key, path, body) {
  const answer = await fetch(world.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** An open page of somebody who has signed in. */
async function open(userId) {
  const claims = {
    userId,
    credential: `session-${userId}`,
    workspaceId: 'w1',
    name: userId,
    role: 'reviewer',
  }
  const ticket = await signTicket(
    SECRET,
    hubAudience('w1'),
    { ...claims, colour: 'grey', canWrite: false, canSuggest: false },
    { id: randomUUID(), now: Date.now() },
  )
  const address = `${world.url.replace('http', 'ws')}/api/collaboration/hub/socket`
  const socket = new WebSocket(address, [PROTOCOL, `ticket.${ticket}`])
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', reject, { once: true })
  })
  // A page that says nothing is taken for gone.
  setInterval(() => socket.send('{"type":"ping"}'), 15_000).unref()
  return socket
}

function nextBell(socket) {
  return new Promise((resolve) => {
    const hear = ({ data }) => {
      if (!data.includes('inbox:changed')) return
      socket.removeEventListener('message', hear)
      resolve()
    }
    socket.addEventListener('message', hear)
  })
}

async function inboxesOf(rounds) {
  for (;;) {
    const [{ n }] = await world.sql('SELECT count(*) AS n FROM inbox_item')
    if (n >= rounds * MEMBERS) return
    await sleep(20)
  }
}
