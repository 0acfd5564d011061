import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createRuntime } from './runtime.mjs'
import { seedOwner } from './world.mjs'
import { Writer, wordsIn } from './writer.mjs'

const KILLS = Number(process.env.CRASH_KILLS ?? 30)
const UPDATES = Math.max(10_000, KILLS * 340)
const WRITERS = 4
/** Operations a writer lets wait for their acknowledgement. */
const IN_FLIGHT = 120
const LIMITS = { updatesPerSecond: 100_000, updateBurst: 100_000 }

let runtime
before(async () => {
  runtime = await createRuntime({ COLLABORATION_LIMITS: JSON.stringify(LIMITS) })
})
after(() => runtime?.end())

async function eventually(holds, what) {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(5)) if (holds()) return
  assert.fail(`never: ${what}`)
}

/** What the server alone serves to someone who has nothing, against all that was ever acknowledged. */
async function audit(place, writers) {
  const newcomer = new Writer(place, 'newcomer')
  await newcomer.connect()
  newcomer.disconnect()
  const words = wordsIn(newcomer.doc)
  for (const [word, count] of words) assert.equal(count, 1, `${word} stands ${count} times`)
  for (const { certain } of writers)
    for (const [word, stands] of certain)
      assert.equal(words.has(word), stands, stands ? `${word} is lost` : `${word} has come back`)
  return words
}

test(`${KILLS} kills lose no acknowledged update and double none`, { timeout: KILLS * 20_000 }, async (t) => {
  const secret = await seedOwner(runtime)
  const made = await fetch(`${runtime.url}/api/content`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'blog_post', title: 'Spring', body: 'Roasted on Tuesday.' }),
  })
  const place = { url: runtime.url, secret, contentId: (await made.json()).id }
  const writers = Array.from({ length: WRITERS }, (_, n) => new Writer(place, n))
  const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0)
  let cut = 0

  /** Until its socket ends. */
  const type = async (writer) => {
    while (writer.isOpen) {
      for (let n = randomInt(1, 12); n > 0 && writer.waiting < IN_FLIGHT; n--)
        writer.write(randomInt(8) === 0)
      await sleep(randomInt(1, 4))
    }
  }

  for (let kill = 1; kill <= KILLS; kill++) {
    await audit(place, writers)
    const joining = Promise.allSettled(writers.map((writer) => writer.connect().then(() => type(writer))))
    const goal = (UPDATES * kill) / KILLS
    if (kill % 6 > 0 || kill === KILLS) await eventually(() => acknowledged() >= goal, `${goal} acknowledged`)
    await sleep(randomInt(0, 60))
    await Promise.all([runtime.kill(), joining])
    cut += writers.reduce((sum, writer) => sum + writer.waiting, 0)
  }

  await audit(place, writers)
  await Promise.all(writers.map((writer) => writer.connect()))
  await eventually(() => writers.every(({ waiting }) => waiting === 0), 'all is acknowledged')
  const served = await audit(place, writers)
  await eventually(
    () => writers.every(({ doc }) => wordsIn(doc).size === served.size),
    'all replicas have what the server has',
  )
  for (const { doc } of writers) assert.deepEqual(wordsIn(doc), served)
  for (const writer of writers) writer.disconnect()
  assert.ok(cut > 0, 'the kills hit updates on their way')
  assert.ok(acknowledged() >= UPDATES, `${acknowledged()} acknowledged`)
  t.diagnostic(`${acknowledged()} acknowledged, ${cut} cut off by ${KILLS} kills, 0 lost, 0 doubled`)
})
