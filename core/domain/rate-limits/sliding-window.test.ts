import { describe, expect, it } from 'vitest'
import { bucketAt, type Counter, judge, rollTo } from './sliding-window.ts'

const WINDOW = 60
const at = (bucket: number, share: number) => Math.round((bucket + share) * WINDOW * 1000)

/** A small linear congruential generator (Numerical Recipes), so that a failing case can be run again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function cases(count: number) {
  const next = random(7)
  const whole = (below: number) => Math.floor(next() * below)
  return Array.from({ length: count }, () => {
    const limit = 1 + whole(50)
    const counter: Counter = { bucket: 100, current: whole(limit + 20), previous: whole(limit + 20) }
    return { limit, counter, now: at(100, next()) }
  })
}

describe('judge', () => {
  it('weighs the previous window by the part still covered', () => {
    const counter = { bucket: 100, current: 2, previous: 8 }
    expect(judge(counter, 10, WINDOW, at(100, 0.25))).toMatchObject({ allowed: true, remaining: 1 })
    expect(judge(counter, 8, WINDOW, at(100, 0.25))).toMatchObject({ allowed: false, remaining: 0 })
    expect(judge(counter, 8, WINDOW, at(100, 0.5))).toMatchObject({ allowed: true })
  })

  it('never lets more than the limit through within one window', () => {
    for (const { limit, now } of cases(300)) {
      let counter: Counter = { bucket: bucketAt(now, WINDOW), current: 0, previous: 0 }
      for (let i = 0; i < limit + 5; i++)
        if (judge(counter, limit, WINDOW, now).allowed) counter = { ...counter, current: counter.current + 1 }
      expect(counter.current).toBe(limit)
    }
  })

  it('tells a retry time after which one more hit is allowed, and a second before which it is not', () => {
    for (const { limit, counter, now } of cases(2000)) {
      const { allowed, retryAfter } = judge(counter, limit, WINDOW, now)
      if (allowed) continue
      expect(judge(counter, limit, WINDOW, now + retryAfter * 1000).allowed).toBe(true)
      if (retryAfter > 1)
        expect(judge(counter, limit, WINDOW, now + (retryAfter - 1) * 1000).allowed).toBe(false)
    }
  })

  it('allows no more when there have been more hits', () => {
    for (const { limit, counter, now } of cases(1000)) {
      const more = { ...counter, current: counter.current + 1 }
      const less = judge(counter, limit, WINDOW, now)
      expect(judge(more, limit, WINDOW, now).remaining).toBeLessThanOrEqual(less.remaining)
    }
  })
})

describe('rollTo', () => {
  const counter = { bucket: 5, current: 3, previous: 9 }

  it('moves the current window back, and drops what is older', () => {
    expect(rollTo(counter, 5)).toEqual(counter)
    expect(rollTo(counter, 6)).toEqual({ bucket: 6, current: 0, previous: 3 })
    expect(rollTo(counter, 7)).toEqual({ bucket: 7, current: 0, previous: 0 })
  })

  it('keeps a counter from a clock that runs ahead', () => {
    expect(rollTo(counter, 4)).toEqual(counter)
  })
})
