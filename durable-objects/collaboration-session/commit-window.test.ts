import { describe, expect, it } from 'vitest'
import { commitWindow, Load, MAX_WINDOW } from './commit-window.ts'

describe('the commit window (S1)', () => {
  it('is nothing in a quiet session', () => {
    expect(commitWindow(0)).toBe(0)
    expect(commitWindow(4_000)).toBe(0)
  })

  it('never shrinks as the load grows, and ends at its longest', () => {
    const loads = Array.from({ length: 700 }, (_, n) => n * 1_000)
    const windows = loads.map(commitWindow)
    expect(windows).toEqual([...windows].sort((a, b) => a - b))
    expect(windows.at(-1)).toBe(MAX_WINDOW)
    expect(commitWindow(Number.MAX_SAFE_INTEGER)).toBe(MAX_WINDOW)
  })
})

describe('the load', () => {
  it('comes near the true rate of a steady stream', () => {
    const load = new Load()
    let rate = 0
    for (let now = 0; now < 3_000; now += 10) rate = load.note(50, now)
    expect(rate).toBeGreaterThan(4_500)
    expect(rate).toBeLessThan(5_500)
  })

  it('forgets what is over', () => {
    const load = new Load()
    for (let now = 0; now < 1_000; now += 10) load.note(1_000, now)
    expect(load.note(1, 5_000)).toBeLessThan(10)
  })

  it('does not grow without bound by a clock that steps back', () => {
    const load = new Load()
    load.note(100, 10_000)
    expect(load.note(100, 9_000)).toBe(800)
    expect(Number.isFinite(load.note(100, 10_000))).toBe(true)
  })
})
