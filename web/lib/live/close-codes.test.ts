import { expect, it } from 'vitest'
import { afterClose, backOff } from './close-codes.ts'

it('stops where trying again is in vain, and says why', () => {
  expect(afterClose(4403)).toEqual({ again: false, reason: 'removed' })
  expect(afterClose(4404)).toEqual({ again: false, reason: 'gone' })
  expect(afterClose(4413)).toEqual(afterClose(4414))
  expect(afterClose(4400)).toEqual({ again: false, reason: 'malformed' })
})

it('asks for another ticket after a stale one, a failed write and any loss', () => {
  for (const code of [4401, 1006, 1012])
    expect(afterClose(code)).toEqual({ again: true, atLeast: 0, trouble: null })
  expect(afterClose(4500)).toEqual({ again: true, atLeast: 0, trouble: 'fault' })
})

it('waits longer where it was too fast, longest where it was crowded', () => {
  expect(afterClose(4408)).toEqual({ again: true, atLeast: 5000, trouble: 'tooFast' })
  expect(afterClose(4409)).toEqual({ again: true, atLeast: 15_000, trouble: 'crowded' })
})

it('backs off from under half a second to half a minute, spread by chance', () => {
  expect(backOff(0, 0)).toBe(200)
  expect(backOff(0, 0.999)).toBeLessThan(400)
  expect(backOff(3, 0.5)).toBe(2400)
  expect(backOff(50, 1)).toBe(30_000)
})
