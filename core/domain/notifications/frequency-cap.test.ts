import { expect, it } from 'vitest'
import { cappedUntil } from './frequency-cap.ts'

const HOUR = 3_600_000
const caps = [
  { limit: 2, window: HOUR },
  { limit: 4, window: 24 * HOUR },
]
const now = 100 * HOUR

it('lets pass what stays below every cap', () => {
  expect(cappedUntil(caps, [], now)).toBeNull()
  expect(cappedUntil(caps, [now - 1], now)).toBeNull()
  expect(cappedUntil([], [now, now, now], now)).toBeNull()
})

it('holds until the oldest message that counts has left its window', () => {
  expect(cappedUntil(caps, [now - 10, now - HOUR + 5], now)).toBe(now + 5)
  expect(cappedUntil(caps, [now - HOUR + 5, now - 10], now)).toBe(now + 5)
})

it('no longer counts a message whose window ends now', () => {
  expect(cappedUntil(caps, [now - 10, now - HOUR], now)).toBeNull()
})

it('holds for the cap that ends last', () => {
  const sent = [now - 1, now - 2 * HOUR, now - 3 * HOUR, now - 4 * HOUR]
  expect(cappedUntil(caps, sent, now)).toBe(now + 20 * HOUR)
})

it('after the hold it names, one message passes', () => {
  for (let seed = 1; seed < 500; seed++) {
    const sent = Array.from(
      { length: seed % 9 },
      (_, index) => now - ((seed * 7919 * (index + 1)) % (30 * HOUR)),
    )
    const until = cappedUntil(caps, sent, now)
    if (until !== null) expect(cappedUntil(caps, sent, until)).toBeNull()
  }
})
