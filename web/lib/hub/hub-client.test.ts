import { beforeEach, expect, it } from 'vitest'
import type { HubMessage, LiveNotice } from '#core/contracts/hub'
import type { SocketEvents } from '#web/lib/live/connection'
import { createHubClient, type HubClient } from './hub-client.ts'

let client: HubClient
let sockets: { events: SocketEvents; sent: unknown[] }[]
let timers: { run: () => void; ms: number }[]
let heard: { events: readonly LiveNotice[]; everything: boolean }[]
let renewed: number
let rang: number
let refused: boolean

beforeEach(() => {
  sockets = []
  timers = []
  heard = []
  renewed = 0
  rang = 0
  refused = false
  client = createHubClient(
    {
      async ticket() {
        if (refused) throw new Error('no')
        return {
          ticket: 't',
          url: 'ws://x',
          protocols: [],
          canWrite: false,
          canSuggest: false,
          expiresAt: '',
        }
      },
      open(_ticket, events) {
        const sent: unknown[] = []
        sockets.push({ events, sent })
        return { send: (data) => void sent.push(JSON.parse(String(data))), close() {} }
      },
      afterRefusal: () => ({ again: false, reason: 'removed' }),
      schedule(run, ms) {
        const timer = { run, ms }
        timers.push(timer)
        return () => {
          timers = timers.filter((one) => one !== timer)
        }
      },
      random: () => 0.5,
      online: () => true,
      renewAccess: () => void renewed++,
    },
    {
      happened: (events, everything) => void heard.push({ events, everything }),
      rang: () => void rang++,
    },
  )
})

const settled = () => new Promise((resolve) => setTimeout(resolve))
async function connect() {
  client.connect()
  await settled()
  sockets.at(-1)?.events.opened()
}
const hear = (message: HubMessage) => sockets.at(-1)?.events.received(JSON.stringify(message))
/** Runs the next timer of this many milliseconds. */
async function wait(atMost: number, atLeast = 0) {
  const timer = timers.find(({ ms }) => ms <= atMost && ms >= atLeast)
  timers = timers.filter((one) => one !== timer)
  timer?.run()
  await settled()
}
const person = (userId: string) => ({
  userId,
  name: userId,
  colour: 'grey',
  state: 'online' as const,
  places: [],
})
const names = () => client.read().people.map(({ name }) => name)

it('says how and where the page is, at once and after every reconnection', async () => {
  client.show({ state: 'busy', contentId: 'c1' })
  await connect()
  expect(sockets[0]?.sent).toEqual([{ type: 'presence:set', state: 'busy', contentId: 'c1' }])
  client.show({ state: 'busy', contentId: 'c1' })
  client.show({ state: 'online', contentId: null })
  expect(sockets[0]?.sent).toHaveLength(2)
  sockets[0]?.events.closed(1006)
  await wait(1000)
  sockets[1]?.events.opened()
  expect(sockets[1]?.sent).toEqual([{ type: 'presence:set', state: 'online', contentId: null }])
})

it('knows who is here, and keeps knowing while it reconnects', async () => {
  await connect()
  expect(client.read().connected).toBe(false)
  hear({ type: 'presence:changed', all: true, people: [person('maya'), person('ada')], left: [] })
  hear({ type: 'presence:changed', all: false, people: [person('jonas')], left: ['ada'] })
  expect([names(), client.read().connected]).toEqual([['jonas', 'maya'], true])
  sockets[0]?.events.closed(1006)
  expect([names(), client.read().connected]).toEqual([['jonas', 'maya'], false])
  await wait(1000)
  sockets[1]?.events.opened()
  hear({ type: 'presence:changed', all: true, people: [person('maya')], left: [] })
  expect(names()).toEqual(['maya'])
})

it('passes events on, and says that some were missed after a reconnection', async () => {
  await connect()
  const event = { id: 'e1', type: 'content.updated', ids: { contentId: 'c1' } }
  hear({ type: 'event', events: [event], missed: false })
  sockets[0]?.events.closed(1006)
  await wait(1000)
  sockets[1]?.events.opened()
  expect(heard).toEqual([
    { events: [event], everything: false },
    { events: [], everything: true },
  ])
})

it('is heard of every 20 seconds', async () => {
  await connect()
  await wait(20_000, 20_000)
  await wait(20_000, 20_000)
  expect(sockets[0]?.sent.slice(1)).toEqual([{ type: 'ping' }, { type: 'ping' }])
})

it('asks who one is when access changes or ends, and comes back no more after the end', async () => {
  await connect()
  hear({ type: 'access:changed', role: 'viewer' })
  expect(renewed).toBe(1)
  sockets[0]?.events.closed(4403)
  await settled()
  expect([renewed, client.read(), sockets.length, timers]).toEqual([
    2,
    { connected: false, people: [] },
    1,
    [],
  ])
})

it('rings when the inbox is another', async () => {
  await connect()
  hear({ type: 'inbox:changed' })
  expect(rang).toBe(1)
})

it('asks who one is when it is refused a ticket', async () => {
  refused = true
  client.connect()
  await settled()
  expect([renewed, sockets.length]).toEqual([1, 0])
})

it('lets what it does not know pass', async () => {
  await connect()
  for (const text of ['', '{', '{"type":"later:invention"}', '[]']) sockets[0]?.events.received(text)
  sockets[0]?.events.received(new Uint8Array([1]))
  expect(client.read()).toEqual({ connected: false, people: [] })
})
