import { expect, it } from 'vitest'
import { AT_LATEST, IDLE, pointDue } from './point-due.ts'

it('keeps a version five minutes after the last edit, and every ten minutes of writing without a rest', () => {
  expect(pointDue({ first: 0, last: 0 })).toBe(IDLE)
  expect(pointDue({ first: 0, last: 60_000 })).toBe(60_000 + IDLE)
  expect(AT_LATEST).toBe(10 * 60_000)
  expect(pointDue({ first: 0, last: AT_LATEST - 1 })).toBe(AT_LATEST)
})
