import { describe, expect, test } from 'vitest'
import { saveLine } from './save-line.ts'
import type { SavePhase } from './save-state.ts'

function page() {
  let save = { phase: 'saved' as SavePhase, unsaved: 0, kept: 0 }
  const listeners = new Set<() => void>()
  const timers = new Set<() => void>()
  const line = saveLine({
    read: () => ({ save }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    schedule(run) {
      timers.add(run)
      return () => timers.delete(run)
    },
  })
  let drawn = 0
  const stop = line.subscribe(() => drawn++)
  return {
    ...{ stop, timers, says: () => line.read().phase, counts: () => line.read().kept, drawn: () => drawn },
    is(phase: SavePhase, count = 0) {
      save = { phase, unsaved: count, kept: count }
      for (const listener of listeners) listener()
    },
    rest() {
      for (const run of [...timers]) run()
      timers.clear()
    },
  }
}

describe('the line that says how safe the words are', () => {
  test('what is not safe is said at once', () => {
    const { is, says } = page()
    is('saving', 1)
    expect(says()).toBe('saving')
  })

  test('while somebody types it is drawn once, not for each letter', () => {
    const { is, says, drawn } = page()
    for (let letter = 0; letter < 20; letter++) {
      is('saving', 1)
      is('saved')
    }
    expect([says(), drawn()]).toEqual(['saving', 1])
  })

  test('once the words have stayed safe for a while, it says so', () => {
    const { is, says, rest } = page()
    is('saving', 1)
    is('saved')
    rest()
    expect(says()).toBe('saved')
  })

  test('words written meanwhile are not called safe', () => {
    const { is, says, rest } = page()
    is('saving', 1)
    is('saved')
    is('saving', 1)
    rest()
    expect(says()).toBe('saving')
  })

  test('offline counts what is kept here', () => {
    const { is, counts, drawn } = page()
    is('offline', 1)
    is('offline', 2)
    expect([counts(), drawn()]).toEqual([2, 2])
  })

  test('a trouble is not held back by the calm before it', () => {
    const { is, says } = page()
    is('saving', 1)
    is('saved')
    is('offline')
    expect(says()).toBe('offline')
  })

  test('nothing is left running when nobody looks', () => {
    const { is, stop, timers } = page()
    is('saving', 1)
    is('saved')
    stop()
    expect(timers.size).toBe(0)
  })
})
