import { describe, expect, it } from 'vitest'
import { TokenBucket } from './token-bucket.ts'

const taken = (bucket: TokenBucket, now: number, tries: number) =>
  Array.from({ length: tries }, () => bucket.take(now)).filter(Boolean).length

describe('a token bucket', () => {
  it('allows its burst at once and no more', () => {
    expect(taken(new TokenBucket({ burst: 5, perSecond: 2 }, 0), 0, 9)).toBe(5)
  })

  it('fills up again with time, never above its burst', () => {
    const bucket = new TokenBucket({ burst: 5, perSecond: 2 }, 0)
    taken(bucket, 0, 5)
    expect(taken(bucket, 1_000, 9)).toBe(2)
    expect(taken(bucket, 1_250, 9)).toBe(0)
    expect(taken(bucket, 1_500, 9)).toBe(1)
    expect(taken(bucket, 3_600_000, 9)).toBe(5)
  })

  it('takes nothing for a price it cannot pay', () => {
    const bucket = new TokenBucket({ burst: 5, perSecond: 1 }, 0)
    expect(bucket.take(0, 6)).toBe(false)
    expect(bucket.take(0, 5)).toBe(true)
  })

  it('gives nothing for a clock that steps back', () => {
    const bucket = new TokenBucket({ burst: 1, perSecond: 1_000 }, 10_000)
    expect(bucket.take(10_000)).toBe(true)
    expect(bucket.take(9_000)).toBe(false)
    expect(bucket.take(9_000)).toBe(false)
  })
})
