import { describe, expect, it } from 'vitest'
import { cappedUntil } from './frequency-cap.ts'
import { CODE_CAPS, codeWords, newCode } from './phone-code.ts'
import { smsSize } from './sms-segments.ts'

describe('a code that verifies a number', () => {
  it('has six digits, and draws again what would favour some codes', () => {
    expect(newCode(() => 42)).toBe('000042')
    const draws = [4_294_967_295, 4_294_000_000, 4_293_999_999]
    expect(newCode(() => draws.shift() ?? 0)).toBe('999999')
    expect(draws).toEqual([])
  })

  it('is one text message in each language', () => {
    for (const locale of ['en', 'es'] as const)
      expect(smsSize(codeWords('123456', locale))).toMatchObject({ segments: 1, encoding: 'gsm-7' })
  })

  it('is sent once a minute and five times a day', () => {
    const now = 1_000_000_000
    expect(cappedUntil(CODE_CAPS, [now - 30_000], now)).toBe(now + 30_000)
    const five = [1, 2, 3, 4, 5].map((hours) => now - hours * 3_600_000)
    expect(cappedUntil(CODE_CAPS, five, now)).toBe(now + 19 * 3_600_000)
    expect(cappedUntil(CODE_CAPS, five.slice(0, 4), now)).toBeNull()
  })
})
