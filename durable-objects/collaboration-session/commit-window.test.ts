import { describe, expect, it } from 'vitest'
import { HandClock } from '#test/harness/room'
import { CommitWindow, commitWindow, MAX_WINDOW } from './commit-window.ts'

/** A session whose flushes take `cost` ms, and when it flushed. */
function session(cost: number) {
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
    settled: (work) => clock.schedule(work, cost),
    waits: () => waiting,
  })
  const arrive = () => {
    waiting = true
    window.ask()
  }
  return { clock, flushes, arrive }
}

describe('the commit window (S1)', () => {
  it('is nothing after a flush that took no time, and never longer than its longest', () => {
    expect(commitWindow(0)).toBe(0)
    expect(commitWindow(1)).toBe(0)
    expect(commitWindow(10_000)).toBe(MAX_WINDOW)
  })

  it('flushes at once when the session was quiet', () => {
    const { clock, flushes, arrive } = session(8)
    arrive()
    clock.advance(100)
    arrive()
    expect(flushes).toEqual([0, 100])
  })

  it('gathers while a flush is under way, and for its window after', () => {
    const { clock, flushes, arrive } = session(8)
    for (let ms = 0; ms < 24; ms++) {
      arrive()
      clock.advance(1)
    }
    expect(flushes).toEqual([0, 12, 24])
  })

  it('gathers the longer, the longer flushes take', () => {
    const flushesIn = (cost: number) => {
      const { clock, flushes, arrive } = session(cost)
      for (let ms = 0; ms < 400; ms++) {
        arrive()
        clock.advance(1)
      }
      return flushes.length
    }
    expect(flushesIn(4)).toBeGreaterThan(2 * flushesIn(12))
  })

  it('leaves no timer when nothing waits (S4)', () => {
    const { clock, arrive } = session(8)
    arrive()
    clock.advance(12)
    expect(clock.waiting).toBe(0)
  })
})
