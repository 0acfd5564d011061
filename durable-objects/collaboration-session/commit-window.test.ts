import { describe, expect, it } from 'vitest'
import { HandClock } from '#test/harness/room'
import { CommitWindow, MAX_WINDOW } from './commit-window.ts'

/** A session whose frames take `line` ms to leave and whose disk takes `disk` ms, and when it flushed. */
function session({ line = 0, disk = 0 }) {
  const clock = new HandClock()
  const began = clock.now
  const flushes: number[] = []
  let waiting = false
  const window = new CommitWindow({
    now: () => clock.now,
    schedule: (work, ms) => clock.schedule(work, ms),
    flush: () => {
      waiting = false
      flushes.push(clock.now - began)
    },
    written: (work) => clock.schedule(work, disk),
    sent: (work) => clock.schedule(work, line),
    waits: () => waiting,
  })
  const arrive = () => {
    waiting = true
    window.ask()
  }

  /** Something arrives every millisecond. */
  const stream = (ms: number) => {
    for (let n = 0; n < ms; n++) {
      arrive()
      clock.advance(1)
    }
    return flushes
  }
  return { clock, flushes, arrive, stream }
}

describe('the commit window (S1)', () => {
  it('flushes at once when the session was quiet', () => {
    const { clock, flushes, arrive } = session({ line: 8 })
    arrive()
    clock.advance(100)
    arrive()
    expect(flushes).toEqual([0, 100])
  })

  it('gathers while a flush is under way and rests for none of it while there is time saved up', () => {
    expect(session({ line: 4 }).stream(17)).toEqual([0, 4, 8, 12, 16])
  })

  it('rests as long as sending took once that time is spent', () => {
    expect(session({ line: 8 }).stream(57)).toEqual([0, 8, 16, 32, 48])
    expect(session({ line: 8, disk: 4 }).stream(69)).toEqual([0, 12, 24, 44, 64])
  })

  it('saves up time between flushes, no more than the longest window', () => {
    const { clock, flushes, arrive, stream } = session({ line: 8 })
    stream(32)
    clock.advance(1000)
    flushes.length = 0
    arrive()
    clock.advance(8)
    stream(32)
    expect(flushes.map((at) => at - (flushes[0] ?? 0))).toEqual([0, 8, 16, 32])
  })

  it('does not wait after what took no time to send', () => {
    expect(session({}).stream(3)).toEqual([0, 1, 2])
  })

  it('waits no longer than the longest window after a flush', () => {
    expect(session({ line: 100 }).stream(120)).toEqual([0, 100 + MAX_WINDOW])
  })

  it('does not let a slow disk hold up the next flush for longer than the longest window', () => {
    expect(session({ disk: 40 }).stream(40)).toEqual([0, 17, 33])
  })

  it('leaves no timer when nothing waits (S4)', () => {
    const { clock, arrive } = session({ line: 8 })
    arrive()
    clock.advance(16)
    expect(clock.waiting).toBe(0)
  })
})
