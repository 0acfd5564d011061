import { describe, expect, it } from 'vitest'
import { type Kept, thin } from './thin.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = 1_000 * DAY
const at = (seq: number, age: number, more: Partial<Kept> = {}): Kept => ({
  seq,
  at: NOW - age,
  bytes: 10,
  precious: false,
  ...more,
})
/** A version every `step` for `span`, oldest first. */
const every = (step: number, span: number) =>
  Array.from({ length: Math.floor(span / step) }, (_, index) => at(index, span - index * step))

describe('thinning a history', () => {
  it('keeps all of the last day', () => {
    expect(thin(every(HOUR / 4, DAY), NOW)).toEqual([])
  })

  it('keeps the last of each hour after a day, of each day after a week, of each week after 90 days', () => {
    const hours = [at(1, 2 * DAY), at(2, 2 * DAY - 60_000), at(3, 2 * DAY - HOUR), at(9, 0)]
    expect(thin(hours, NOW)).toEqual([1])
    const days = [at(1, 20 * DAY - HOUR), at(2, 20 * DAY - 2 * HOUR), at(9, 0)]
    expect(thin(days, NOW)).toEqual([1])
    const weeks = [at(1, 202 * DAY), at(2, 201 * DAY), at(9, 0)]
    expect(thin(weeks, NOW)).toEqual([1])
  })

  it('keeps what a person named, whatever its age', () => {
    const versions = [
      at(1, 20 * DAY - HOUR, { precious: true }),
      at(2, 20 * DAY - 2 * HOUR),
      at(3, 20 * DAY - 3 * HOUR),
      at(9, 0),
    ]
    expect(thin(versions, NOW)).toEqual([2])
  })

  it('lets the oldest go beyond the bounds, precious ones last, never the newest', () => {
    const versions = [at(1, 3 * HOUR, { precious: true }), at(2, 2 * HOUR), at(3, HOUR), at(4, 0)]
    expect(thin(versions, NOW, { versions: 3, bytes: 1000 })).toEqual([2])
    expect(thin(versions, NOW, { versions: 10, bytes: 20 })).toEqual([2, 3])
    expect(thin(versions, NOW, { versions: 10, bytes: 5 })).toEqual([1, 2, 3])
  })

  it('is settled after one pass, and does not depend on the order given', () => {
    const versions = every(HOUR / 3, 30 * DAY)
    const gone = new Set(thin(versions, NOW))
    const left = versions.filter(({ seq }) => !gone.has(seq))
    expect(left.length).toBeLessThanOrEqual(300)
    expect(thin(left, NOW)).toEqual([])
    expect(new Set(thin(versions.toReversed(), NOW))).toEqual(gone)
  })
})
