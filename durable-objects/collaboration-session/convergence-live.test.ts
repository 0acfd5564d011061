import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { describe as contentOf } from '#test/harness/convergence'
import { evict } from '#test/harness/evict'
import { hostileFrame, realFrames } from '#test/harness/hostile-frames'
import { LiveClient, until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { type Random, seeded } from '#test/harness/seeded'
import { createWorkspace, type TestPerson } from '#test/harness/workspace'

let maya: TestPerson
beforeAll(async () => {
  maya = await (await createWorkspace()).person('editor')
})

async function write(): Promise<string> {
  const { body } = await request<{ id: string }>('POST', '/api/content', {
    as: maya.token,
    body: { type: 'blog_post', title: 'Spring', body: 'Roasted on Tuesday.' },
  })
  return body.id
}
const stub = (id: string) => env.COLLABORATION_SESSION.get(env.COLLABORATION_SESSION.idFromName(id))

/** Who is on the document, with what each has typed and knows to be saved. */
class Crowd {
  readonly typed = new Set<string>()
  clients: LiveClient[] = []

  constructor(
    readonly id: string,
    readonly random: Random,
  ) {}

  async join(): Promise<LiveClient> {
    const client = await LiveClient.join(maya.token, this.id)
    this.clients.push(client)
    return client
  }

  type(n: number): void {
    const word = `<${n}>`
    this.typed.add(word)
    const client = this.random.pick(this.clients)
    client.type(word, this.random.below(2) === 0 ? 0 : undefined)
  }

  settled(): Promise<void> {
    return until(async () => {
      const contents = this.clients.map(({ doc }) => contentOf(doc))
      return [...this.typed].every((word) => contents[0]?.includes(word)) && new Set(contents).size === 1
    }, 'all replicas agree')
  }
}

it.each([1, 2, 3])(
  'D1: replicas on the object agree through sleep and death (seed %i)',
  { timeout: 180_000 },
  async (seed) => {
    const random = seeded(seed)
    const crowd = new Crowd(await write(), random)
    const people = 2 + random.below(4)
    for (let n = 0; n < people; n++) await crowd.join()
    for (let n = 0; n < 60; n++) {
      crowd.type(n)
      if (random.below(12) > 0) continue
      await crowd.settled()
      const webSockets = random.pick(['hibernate', 'close'] as const)
      if (random.below(3) === 0) await runDurableObjectAlarm(stub(crowd.id))
      if ((await evict(stub(crowd.id), { webSockets })) === 'hibernate') continue
      crowd.clients = []
      for (let person = 0; person < people; person++) await crowd.join()
      await crowd.settled()
    }
    crowd.type(60)
    await crowd.settled()
    await evict(stub(crowd.id), { webSockets: 'close' })
    crowd.clients = [await crowd.join()]
    await crowd.settled()
  },
)

it('F1–F3: hostile frames on the object disturb no other socket and no other document', async () => {
  const random = seeded(99)
  const [here, there] = [await write(), await write()]
  const good = await LiveClient.join(maya.token, here)
  const other = await LiveClient.join(maya.token, there)
  const real = realFrames(random, 60)
  const codes = new Set<number>()
  for (let n = 0; n < 12; n++) {
    const attacker = await LiveClient.join(maya.token, here)
    for (let frame = 0; frame < 10; frame++)
      if (!attacker.closed) attacker.socket.send(hostileFrame(random, real, 1_048_577))
    if (n % 3 === 0) for (const client of [good, other]) client.type(`<${n}>`)
    attacker.socket.send(new Uint8Array([99]))
    await until(() => attacker.closed !== null, 'the attacker is closed')
    codes.add(attacker.closed?.code ?? 0)
  }
  await until(() => good.saved === 4 && other.saved === 4, 'the others are saved')
  expect([good.closed, other.closed]).toEqual([null, null])
  expect([...codes].every((code) => code === 4400 || code === 4413)).toBe(true)
  await evict(stub(here), { webSockets: 'close' })
  const late = await LiveClient.join(maya.token, here)
  for (const n of [0, 3, 6, 9]) expect(late.title).toContain(`<${n}>`)
  expect(contentOf(late.doc)).toBe(contentOf(good.doc))
})
