import { expect, it } from 'vitest'
import { z } from 'zod'
import { afterFailure, MAX_TRIES } from './retry.ts'

it('waits three times longer each time, at most a quarter of an hour, and then gives up', () => {
  const delays = Array.from({ length: MAX_TRIES }, (_, index) => afterFailure(index + 1, new Error('x')))
  expect(delays.map((next) => (next === 'dead' ? next : next.delaySeconds))).toEqual([
    5,
    15,
    45,
    135,
    405,
    900,
    900,
    900,
    900,
    'dead',
  ])
})

it('does not try again what does not parse', () => {
  expect(afterFailure(1, new z.ZodError([]))).toBe('dead')
})
