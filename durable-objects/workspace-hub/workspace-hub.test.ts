import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { evict } from '#test/harness/evict'
import { HubClient, hubProtocols, openHub } from '#test/harness/hub'
import { LiveClient, until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson, type TestWorkspace } from '#test/harness/workspace'

let workspace: TestWorkspace
let maya: TestPerson
let jonas: TestPerson
beforeEach(async () => {
  workspace = await createWorkspace()
  maya = await workspace.person('editor')
  jonas = await workspace.person('viewer')
})

const hubOf = ({ id }: TestWorkspace) => env.WORKSPACE_HUB.get(env.WORKSPACE_HUB.idFromName(id))
const write = async ({ token }: TestPerson, title = 'Spring') => {
  const body = { type: 'blog_post', title, body: 'Roasted on Tuesday.' }
  return (await request<{ id: string }>('POST', '/api/content', { as: token, body })).body.id
}
/** As if this many milliseconds had passed since the sockets were heard of. */
const age = (ms: number) =>
  runInDurableObject(hubOf(workspace), async (_, ctx) => {
    for (const socket of ctx.getWebSockets()) {
      const kept = socket.deserializeAttachment()
      socket.serializeAttachment({ ...kept, seen: kept.seen - ms })
    }
  })

describe('joining', () => {
  it('J1 takes a ticket once, from this page’s origin, by its own audience', async () => {
    const protocols = await hubProtocols(maya.token)
    expect((await openHub(protocols, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await openHub('marquee.v1')).status).toBe(401)
    const first = await openHub(protocols)
    expect([first.status, first.headers.get('sec-websocket-protocol')]).toEqual([101, 'marquee.v1'])
    first.webSocket?.accept()
    const again = await openHub(protocols)
    const closed = new Promise<number>((resolve) =>
      again.webSocket?.addEventListener('close', ({ code }) => resolve(code)),
    )
    again.webSocket?.accept()
    expect(await closed).toBe(4401)
    const contentId = await write(maya)
    const { body } = await request<{ protocols: string[] }>(
      'POST',
      `/api/collaboration/${contentId}/ticket`,
      {
        as: maya.token,
      },
    )
    expect((await openHub(body.protocols.join(', '))).status).toBe(401)
  })

  it('J2 is for signed-in people, not for keys', async () => {
    const { secret } = await workspace.key('owner', ['content:read'])
    expect((await request('POST', '/api/collaboration/hub/ticket', { as: secret })).status).toBe(403)
  })
})

describe('presence', () => {
  it('P1 shows everybody to who comes, and who comes to everybody', async () => {
    const a = await HubClient.join(maya.token)
    const b = await HubClient.join(jonas.token)
    expect([...b.people.keys()].sort()).toEqual([maya.userId, jonas.userId].sort())
    await until(() => a.people.size === 2, 'the first sees the second')
  })

  it('P2 tells state and place, and who has left', async () => {
    const [a, b] = [await HubClient.join(maya.token), await HubClient.join(jonas.token)]
    b.say({ type: 'presence:set', state: 'busy', contentId: 'c1' })
    await until(() => a.people.get(jonas.userId)?.state === 'busy', 'it is told')
    expect(a.people.get(jonas.userId)?.places).toEqual(['c1'])
    b.socket.close(1000, 'bye')
    await until(() => !a.people.has(jonas.userId), 'it is told')
  })

  it('P3 expires by time, without a close event', async () => {
    const [a, b] = [await HubClient.join(maya.token), await HubClient.join(jonas.token)]
    await age(60_000)
    await evict(hubOf(workspace))
    a.say({ type: 'presence:set', state: 'busy', contentId: null })
    await until(() => b.people.get(maya.userId)?.state === 'busy', 'it is heard')
    expect(await runDurableObjectAlarm(hubOf(workspace))).toBe(true)
    await until(() => !a.people.has(jonas.userId), 'the silent one is gone')
    expect(b.closed?.code).toBe(4410)
    expect(a.closed).toBeNull()
  })

  it('P3 lets a ping keep it, without waking a hub that sleeps', async () => {
    const a = await HubClient.join(maya.token)
    await age(60_000)
    await evict(hubOf(workspace))
    a.say({ type: 'ping' })
    await until(() => a.messages.some(({ type }) => type === 'pong'), 'it is answered')
    await runDurableObjectAlarm(hubOf(workspace))
    a.socket.send('{ "type": "ping" }')
    await until(() => a.messages.filter(({ type }) => type === 'pong').length === 2, 'it is still heard')
  })

  it('P4 survives a hibernation', async () => {
    const [a, b] = [await HubClient.join(maya.token), await HubClient.join(jonas.token)]
    b.say({ type: 'presence:set', state: 'busy', contentId: 'c1' })
    await until(() => a.people.get(jonas.userId)?.state === 'busy', 'it is told')
    await evict(hubOf(workspace))
    const late = await HubClient.join((await workspace.person('admin')).token)
    expect(late.people.get(jonas.userId)).toEqual({ state: 'busy', places: ['c1'] })
    b.socket.close(1000, 'bye')
    await until(() => !a.people.has(jonas.userId), 'a leave after the sleep is told')
  })
})

describe('events', () => {
  it('E1 tells the pages of the workspace what happened to what, and nobody else', async () => {
    const a = await HubClient.join(jonas.token)
    const stranger = await HubClient.join((await (await createWorkspace()).person('owner')).token)
    const contentId = await write(maya, 'Secret launch')
    await until(() => a.events.some(({ type }) => type === 'content.created'), 'it is told')
    expect(a.events[0]?.ids).toEqual({ contentId })
    expect(JSON.stringify(a.messages)).not.toContain('Secret')
    expect(stranger.events).toEqual([])
  })
})

describe('limits', () => {
  it.each([
    ['no JSON', 'nonsense', 4400],
    ['a type nobody knows', '{"type":"document:erase"}', 4400],
    ['a field too many', '{"type":"presence:set","state":"busy","contentId":null,"userId":"x"}', 4400],
    ['a state nobody knows', '{"type":"presence:set","state":"asleep","contentId":null}', 4400],
    ['an id that is none', '{"type":"presence:set","state":"busy","contentId":"../x"}', 4400],
    ['bytes', new Uint8Array([1, 2, 3]), 4400],
    ['too much', `"${'x'.repeat(2000)}"`, 4413],
  ])('L1 closes only the page that sends %s', async (_, message, code) => {
    const [good, bad] = [await HubClient.join(maya.token), await HubClient.join(jonas.token)]
    bad.socket.send(message)
    await until(() => bad.closed !== null, 'it is closed')
    expect(bad.closed?.code).toBe(code)
    await until(() => !good.people.has(jonas.userId), 'the other goes on')
    expect(good.closed).toBeNull()
  })

  it('L1 closes a page that sends too much too fast', async () => {
    const a = await HubClient.join(maya.token)
    for (let i = 0; i < 60; i++) a.say({ type: 'presence:set', state: 'online', contentId: `c${i}` })
    await until(() => a.closed !== null, 'it is closed')
    expect(a.closed?.code).toBe(4408)
  })
})

describe('statistics', () => {
  it('counts people and sockets, by page and by document, with today’s peak', async () => {
    const contentId = await write(maya)
    const admin = await workspace.person('admin')
    const a = await HubClient.join(maya.token)
    const [b] = [await HubClient.join(jonas.token), await HubClient.join(jonas.token)]
    const live = await LiveClient.join(maya.token, contentId)
    const read = async () => (await request('GET', '/api/collaboration/stats', { as: admin.token })).body
    await until(async () => (await read()).sockets === 4, 'all are counted')
    expect(await read()).toMatchObject({
      ...{ people: 2, pages: 3, sockets: 4, sessions: [{ contentId, people: 1, sockets: 1 }] },
      peakToday: { people: 2, sockets: 4 },
    })
    live.leave()
    a.socket.close(1000)
    await until(async () => (await read()).sockets === 2, 'those who left are not')
    expect(await read()).toMatchObject({ people: 1, sessions: [], peakToday: { people: 2, sockets: 4 } })
    expect(b.closed).toBeNull()
  })

  it('asks a document that was not heard of for long', async () => {
    const contentId = await write(maya)
    await hubOf(workspace).attend(contentId, [{ userId: 'ghost', credential: 's', issuedAt: 1 }])
    await runInDurableObject(hubOf(workspace), (_, { storage }) => {
      storage.sql.exec('UPDATE attendance SET heard_at = heard_at - 700000')
    })
    expect((await hubOf(workspace).stats()).sessions).toHaveLength(1)
    expect(await runDurableObjectAlarm(hubOf(workspace))).toBe(true)
    expect((await hubOf(workspace).stats()).sessions).toEqual([])
  })

  it('is for who runs the workspace', async () => {
    expect((await request('GET', '/api/collaboration/stats', { as: maya.token })).status).toBe(403)
  })
})
