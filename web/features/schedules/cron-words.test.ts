import { expect, it } from 'vitest'
import { cronWords } from './cron-words.ts'

it('reads what runs each hour, day or week, and leaves the rest to its fields', () => {
  expect(cronWords('5 * * * *')).toEqual({ every: 'hour', minute: 5 })
  expect(cronWords('0 9 * * *')).toEqual({ every: 'day', time: '09:00' })
  expect(cronWords('30 17 * * 7')).toEqual({ every: 'week', time: '17:30', weekday: 0 })
  for (const cron of ['*/5 * * * *', '0 9 1 * *', '0 9 * * 1-5', 'no cron'])
    expect(cronWords(cron)).toBeNull()
})
