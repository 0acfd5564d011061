import { expect, it } from 'vitest'
import { CLOSED, circuitAfter, circuitAllows, withProbe } from './circuit-breaker.ts'

const failed = (times: number, from = CLOSED) =>
  Array.from({ length: times }).reduce<typeof CLOSED>((circuit) => circuitAfter(circuit, false, 1_000), from)

it('trusts a provider until it failed five times in a row', () => {
  expect(circuitAllows(failed(4), 1_000)).toBe('yes')
  expect(circuitAllows(failed(5), 1_000)).toBe('no')
})

it('forgets earlier failures with one success', () => {
  expect(failed(4, circuitAfter(failed(4), true, 1_000)).openUntil).toBeNull()
})

it('lets one probe through after the rest, and the others wait for its end', () => {
  const open = failed(5)
  expect(circuitAllows(open, 30_999)).toBe('no')
  expect(circuitAllows(open, 31_000)).toBe('probe')
  expect(circuitAllows(withProbe(open, 31_000), 31_001)).toBe('no')
})

it('rests twice as long after each failed probe, at most a quarter of an hour', () => {
  expect([5, 6, 7, 30].map((times) => failed(times).openUntil)).toEqual([31_000, 61_000, 121_000, 901_000])
})

it('trusts again after one successful probe', () => {
  expect(circuitAfter(failed(9), true, 1_000)).toEqual(CLOSED)
})
