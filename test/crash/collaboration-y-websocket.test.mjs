import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createRuntime } from './runtime.mjs'
import { seedOwner } from './world.mjs'

let runtime
let keys
let ended = false
const providers = []
before(async () => {
  runtime = await createRuntime()
  keys = [await seedOwner(runtime), await seedEditor()]
})
after(async () => {
  ended = true
  for (const provider of providers) {
    provider.destroy()
    provider.doc.destroy()
  }
  await runtime?.end()
})

/** A second person in the workspace, with a key of their own. */
async function seedEditor() {
  const secret = `mq_${randomBytes(32).toString('base64url')}`
  const hash = createHash('sha256').update(secret).digest('hex')
  await runtime.sql(
    `INSERT INTO user (id, name, email, email_verified, created_at, updated_at)
     VALUES ('u2', 'Bo', 'bo@example.com', 1, 0, 0)`,
  )
  await runtime.sql(
    `INSERT INTO member (id, organization_id, user_id, role, created_at) VALUES ('m2', 'w1', 'u2', 'editor', 0)`,
  )
  await runtime.sql(
    `INSERT INTO api_key (id, workspace_id, user_id, name, start, hash, scopes, created_at, expires_at)
     VALUES ('k2', 'w1', 'u2', 'test', 'mq_', ?, '["content:read","content:write"]', 0, ?)`,
    hash,
    Date.now() + 86_400_000,
  )
  return secret
}

const call = async (path, secret, body) => {
  const answer = await fetch(runtime.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  assert.ok(answer.ok, `${path}: ${answer.status}`)
  return answer.json()
}
const write = async () =>
  (await call('/api/content', keys[0], { type: 'blog_post', title: 'Spring', body: 'Roasted.' })).id

/** The subprotocol of a plain client: the ticket alone. */
async function ticketFor(id, secret) {
  const { protocols } = await call(`/api/collaboration/${id}/ticket`, secret)
  return protocols.filter((protocol) => protocol.startsWith('ticket.'))
}

/** The standard client as its documentation has it, but for the ticket, of which each socket needs its own. */
async function open(id, secret = keys[0]) {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${runtime.url.replace('http', 'ws')}/api/collaboration/${id}`,
    'socket',
    doc,
    {
      protocols: await ticketFor(id, secret),
      WebSocketPolyfill: WebSocket,
      disableBc: true,
      maxBackoffTime: 500,
    },
  )
  provider.on('connection-error', () => {})
  provider.on('connection-close', async () => {
    provider.protocols = ['none-yet']
    while (!ended && provider.shouldConnect)
      try {
        provider.protocols = await ticketFor(id, secret)
        return
      } catch {
        await sleep(50)
      }
  })
  providers.push(provider)
  await eventually(() => provider.synced, 'it is in step')
  return { doc, provider, title: doc.getText('title') }
}

async function eventually(holds, what) {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(10)) if (holds()) return
  assert.fail(`never: ${what}`)
}

test('it reads the library, and writes to others', async () => {
  const id = await write()
  const [a, b] = [await open(id), await open(id, keys[1])]
  assert.equal(a.title.toString(), 'Spring')
  a.title.insert(6, ' harvest')
  b.title.insert(0, 'A ')
  await eventually(() => [a, b].every(({ title }) => title.toString() === 'A Spring harvest'), 'both agree')
})

test('what it wrote offline is merged when it is back', async () => {
  const id = await write()
  const [a, b] = [await open(id), await open(id, keys[1])]
  a.provider.disconnect()
  a.title.insert(6, ' offline')
  b.title.insert(0, 'Online ')
  a.provider.protocols = await ticketFor(id, keys[0])
  a.provider.connect()
  await eventually(
    () => [a, b].every(({ title }) => title.toString() === 'Online Spring offline'),
    'both agree',
  )
})

test('many see each other under the names of their tickets', async () => {
  const id = await write()
  const people = []
  for (let n = 0; n < 7; n++) people.push(await open(id, keys[n % 2]))
  for (const { provider } of people)
    provider.awareness.setLocalState({ user: { name: 'Somebody' }, cursor: 1 })
  await eventually(
    () => people.every(({ provider }) => provider.awareness.getStates().size === 7),
    'all are seen',
  )
  const first = people[0].provider
  const states = [...first.awareness.getStates()].filter(([client]) => client !== first.doc.clientID)
  assert.deepEqual(states.map(([, { user }]) => user.name).sort(), ['Ana', 'Ana', 'Ana', 'Bo', 'Bo', 'Bo'])
  people[6].provider.destroy()
  await eventually(() => first.awareness.getStates().size === 6, 'who goes is gone')
  assert.ok(people.slice(0, 6).every(({ provider }) => provider.wsconnected))
})

test('alone, it hears itself, without which it would take the line for dead', async () => {
  const { provider } = await open(await write())
  await sleep(50)
  provider.wsLastMessageReceived = 0
  provider.awareness.setLocalStateField('cursor', 7)
  await eventually(() => provider.wsLastMessageReceived > 0, 'a message comes')
})

test('it comes back after the runtime was killed, and so does what it wrote meanwhile', async () => {
  const id = await write()
  const [a, b] = [await open(id), await open(id, keys[1])]
  a.title.insert(6, ' one')
  await eventually(() => b.title.toString() === 'Spring one', 'it is shown')
  const killed = runtime.kill()
  a.title.insert(10, ' two')
  await killed
  await eventually(() => b.title.toString() === 'Spring one two', 'it is shown after all')
})
