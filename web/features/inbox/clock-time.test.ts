import { expect, it } from 'vitest'
import { clockTime, minuteOf } from './clock-time.ts'

it('reads what it writes, for every minute of a day', () => {
  for (let minute = 0; minute < 1440; minute++) expect(minuteOf(clockTime(minute))).toBe(minute)
  expect(clockTime(485)).toBe('08:05')
})

it.each(['', '8:05', '24:00', 'ab:cd'])('is no time: %o', (text) => {
  expect(minuteOf(text)).toBeNull()
})
