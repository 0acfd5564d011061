import { describe, expect, it } from 'vitest'
import { type HubMessage, hubMessageSchema } from '#core/contracts/hub'
import type { OpenPage } from '#core/domain/collaboration/presence'
import { Hub, type Page } from './hub.ts'

/** A hub whose clock the test moves by hand. */
function world() {
  let now = 0
  const timers: { at: number; work: () => void }[] = []
  const deps = {
    now: () => now,
    schedule: (work: () => void, ms: number) => void timers.push({ at: now + ms, work }),
  }
  const advance = (ms: number) => {
    now += ms
    for (const timer of timers.splice(0)) timer.at <= now ? timer.work() : timers.push(timer)
  }
  return { deps, timers, advance, hub: new Hub(deps), page: (userId: string) => fakePage(userId, () => now) }
}

function fakePage(userId: string, now: () => number) {
  let shown: OpenPage = { userId, name: userId, colour: 'grey', state: 'online', contentId: null }
  let seen = now()
  const heard: HubMessage[] = []
  const closed: number[] = []
  const page: Page = {
    holder: { userId, credential: `s-${userId}`, issuedAt: now() },
    get shown() {
      return shown
    },
    seen: () => seen,
    show(state, contentId) {
      shown = { ...shown, state, contentId }
      seen = now()
    },
    send: (message) => void heard.push(hubMessageSchema.parse(JSON.parse(message))),
    close: (code) => void closed.push(code),
  }
  return { page, heard, closed }
}

const notice = (id: string) => ({ id, type: 'content.updated', ids: { contentId: 'c1' } })
const set = (contentId: string) => JSON.stringify({ type: 'presence:set', state: 'online', contentId })

describe('the bell (E3)', () => {
  it('rings on the pages of those it is for, once for what comes together', () => {
    const { hub, page, advance } = world()
    const [maya, priya] = [page('maya'), page('priya')]
    for (const { page } of [maya, priya]) hub.join(page)
    advance(1000)
    advance(1000)
    for (const { heard } of [maya, priya]) heard.length = 0
    hub.ring(['maya', 'nobody'])
    hub.ring(['maya'])
    hub.ring(['maya'])
    advance(250)
    advance(250)
    expect(maya.heard).toEqual([{ type: 'inbox:changed' }, { type: 'inbox:changed' }])
    expect(priya.heard).toEqual([])
  })
})

describe('the pace (E2)', () => {
  it('speaks at once after a quiet time, then gathers for 250 ms', () => {
    const { hub, page, advance, timers } = world()
    const maya = page('maya')
    hub.join(maya.page)
    advance(1000)
    maya.heard.length = 0
    hub.notice(notice('e1'))
    hub.notice(notice('e2'))
    hub.notice(notice('e2'))
    hub.receive(maya.page, set('c1'))
    expect(maya.heard).toHaveLength(1)
    advance(249)
    expect(maya.heard).toHaveLength(1)
    advance(1)
    expect(maya.heard.slice(1)).toMatchObject([
      { type: 'presence:changed', all: false, people: [{ userId: 'maya', places: ['c1'] }] },
      { type: 'event', events: [{ id: 'e2' }], missed: false },
    ])
    expect(timers).toEqual([])
  })

  it('cuts a flood of events, and says so', () => {
    const { hub, page, advance } = world()
    const maya = page('maya')
    hub.join(maya.page)
    for (let i = 0; i < 500; i++) hub.notice(notice(`e${i}`))
    advance(250)
    const events = maya.heard.filter((message) => message.type === 'event')
    expect(events.map(({ events, missed }) => [events.length, missed])).toEqual([[100, true]])
  })

  it('leaves no timer for an empty workspace', () => {
    const { hub, timers } = world()
    for (let i = 0; i < 10; i++) hub.notice(notice(`e${i}`))
    expect(timers).toEqual([])
  })
})

describe('expiry (P3)', () => {
  it('gives a page that nobody is at more time: its timers hardly run', () => {
    const { hub, page, advance } = world()
    const maya = page('maya')
    hub.join(maya.page)
    hub.receive(maya.page, JSON.stringify({ type: 'presence:set', state: 'away', contentId: null }))
    advance(149_000)
    hub.expire()
    expect([maya.closed, hub.silentFrom()]).toEqual([[], 150_000])
    advance(1_000)
    hub.expire()
    expect(maya.closed).toEqual([4410])
  })

  it('closes exactly the pages that were silent for 45 s, and says when to look again', () => {
    const { hub, page, advance } = world()
    const [maya, jonas] = [page('maya'), page('jonas')]
    hub.join(maya.page)
    hub.join(jonas.page)
    expect(hub.silentFrom()).toBe(45_000)
    advance(30_000)
    hub.receive(maya.page, set('c1'))
    advance(15_000)
    hub.expire()
    expect([maya.closed, jonas.closed, hub.silentFrom()]).toEqual([[], [4410], 75_000])
    advance(30_000)
    hub.expire()
    expect([maya.closed, hub.silentFrom()]).toEqual([[4410], null])
  })
})

describe('fuzzed messages (L1)', () => {
  it('never throw, and touch nobody but their sender', () => {
    const { hub, page, advance } = world()
    const good = page('good')
    hub.join(good.page)
    let seed = 42
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return seed % below
    }
    const valid = set('c1')
    for (let i = 0; i < 5000; i++) {
      const bad = page(`bad${i % 7}`)
      hub.join(bad.page)
      const at = random(valid.length)
      const broken = valid.slice(0, at) + String.fromCharCode(random(0x3000)) + valid.slice(at + random(5))
      hub.receive(bad.page, random(4) === 0 ? new ArrayBuffer(random(64)) : broken)
      hub.leave(bad.page)
      advance(250)
    }
    expect([good.closed, hub.pages]).toEqual([[], 1])
  })
})

describe('a ruling (R1, R2, R3)', () => {
  const ruling = { userId: 'jonas', credential: null, access: 'none', role: null, at: 10 } as const

  it('closes the pages of whom it concerns, opened before it', () => {
    const { hub, page, advance } = world()
    const [maya, before] = [page('maya'), page('jonas')]
    advance(20)
    const after = page('jonas')
    for (const one of [maya, before, after]) hub.join(one.page)
    expect(hub.enforce(ruling)).toBe(1)
    expect([maya.closed, before.closed, after.closed]).toEqual([[], [4403], []])
  })

  it('tells a role, and closes nothing', () => {
    const { hub, page } = world()
    const jonas = page('jonas')
    hub.join(jonas.page)
    hub.enforce({ ...ruling, access: 'renew', role: 'viewer' })
    expect([jonas.closed, jonas.heard.at(-1)]).toEqual([[], { type: 'access:changed', role: 'viewer' }])
  })
})
