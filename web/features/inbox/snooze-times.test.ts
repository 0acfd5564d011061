import { expect, it } from 'vitest'
import { snoozeTimes } from './snooze-times.ts'

const times = (now: Date) => snoozeTimes(now).map(({ at }) => at)

it('offers three hours, tomorrow at nine and Monday at nine', () => {
  expect(times(new Date(2026, 10, 26, 14, 20))).toEqual([
    new Date(2026, 10, 26, 17, 20),
    new Date(2026, 10, 27, 9),
    new Date(2026, 10, 30, 9),
  ])
})

it('means the Monday to come on a Monday, and tomorrow on a Sunday', () => {
  expect(times(new Date(2026, 10, 30, 8))[2]).toEqual(new Date(2026, 11, 7, 9))
  expect(times(new Date(2026, 10, 29, 8)).slice(1)).toEqual([
    new Date(2026, 10, 30, 9),
    new Date(2026, 10, 30, 9),
  ])
})

it('goes over the end of a month and a year', () => {
  expect(times(new Date(2026, 11, 31, 23))[1]).toEqual(new Date(2027, 0, 1, 9))
})
