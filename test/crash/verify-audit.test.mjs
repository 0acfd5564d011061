import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createWorld, seedOwner } from './world.mjs'

const script = fileURLToPath(new URL('../../scripts/verify-audit.mjs', import.meta.url))
let world
let secret

before(async () => {
  world = await createWorld()
  await world.start()
  secret = await seedOwner(world)
  for (let n = 0; n < 3; n++)
    await world.sql(
      `INSERT INTO audit_log (id, workspace_id, action, resource, resource_id, actor, at, request_id, detail)
       VALUES (?, 'w1', 'content.created', 'content', 'c1', 'user:u1', ?, 'r1', '{"title":"A"}')`,
      `a${n}`,
      n,
    )
  await world.cron()
})
after(() => world.end())

/** Exit code and output of the command. */
const verify = (env = {}) =>
  new Promise((resolve) => {
    const settings = { ...process.env, MARQUEE_URL: world.url, MARQUEE_API_KEY: secret, ...env }
    execFile(process.execPath, [script], { env: settings }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, text: stdout + stderr }),
    )
  })

test('the command says whether the chain holds', async () => {
  const intact = await verify()
  assert.equal(intact.code, 0, intact.text)
  assert.match(intact.text, /^Intact: 3 sealed, 0 waiting\. Head 3:[0-9a-f]{64}\n$/)
  const [, head] = /Head (\S+)/.exec(intact.text)
  assert.equal((await verify({ MARQUEE_AUDIT_HEAD: head })).code, 0)
  assert.equal((await verify({ MARQUEE_AUDIT_HEAD: `3:${'0'.repeat(64)}` })).code, 1)
})

test('it ends with 2 when it cannot read', async () => {
  assert.equal((await verify({ MARQUEE_API_KEY: '' })).code, 2)
  assert.equal((await verify({ MARQUEE_API_KEY: 'mq_wrong' })).code, 2)
  assert.equal((await verify({ MARQUEE_URL: 'http://127.0.0.1:1' })).code, 2)
})

test('it ends with 1 and the place once a row was edited', async () => {
  await world.sql(`UPDATE audit_log SET detail = '{"title":"B"}' WHERE seq = 2`)
  const { code, text } = await verify()
  assert.equal(code, 1)
  assert.match(text, /BROKEN at 2: a row is changed/)
})
