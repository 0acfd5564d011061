import { describe, expect, it } from 'vitest'
import { afterFailure, type FailureClass, MAX_ATTEMPTS } from './retry-plan.ts'

const failure = (kind: FailureClass, retryAfter?: number) => ({ class: kind, reason: 'why', retryAfter })
const alone = { now: 1_000, random: 0, others: false, dedupes: false, pinned: false }

describe('after a failure', () => {
  it('a message that may have arrived is never sent again', () => {
    expect(afterFailure(failure('lost'), 1, { ...alone, others: true })).toEqual({
      do: 'give_up',
      state: 'unknown',
    })
  })

  it('unless its provider knows it again by its key: then to that one alone, and to the end unknown', () => {
    const known = { ...alone, others: true, dedupes: true }
    expect(afterFailure(failure('lost'), 1, known)).toEqual({ do: 'retry', at: 3_500, pin: true })
    const pinned = { ...known, pinned: true }
    expect(afterFailure(failure('down'), 2, pinned)).toMatchObject({ do: 'retry', pin: true })
    expect(afterFailure(failure('down'), MAX_ATTEMPTS, pinned)).toEqual({ do: 'give_up', state: 'unknown' })
  })

  it('a re-drive grants as many tries once more', () => {
    expect(afterFailure(failure('throttled'), MAX_ATTEMPTS + 1, alone)).toMatchObject({ at: 3_500 })
    expect(afterFailure(failure('throttled'), 2 * MAX_ATTEMPTS, alone)).toMatchObject({ do: 'give_up' })
  })

  it.each(['refused', 'gone'] as const)('one that is %s stays so, with whatever provider', (kind) => {
    expect(afterFailure(failure(kind), 1, { ...alone, others: true })).toEqual({
      do: 'give_up',
      state: 'failed',
    })
  })

  it('a provider that is down is replaced, if there is another', () => {
    expect(afterFailure(failure('down'), 1, { ...alone, others: true })).toEqual({ do: 'fail_over' })
    expect(afterFailure(failure('down'), 1, alone)).toEqual({ do: 'retry', at: 3_500, pin: false })
  })

  it('one that throttles is not: the others would be next', () => {
    expect(afterFailure(failure('throttled'), 1, { ...alone, others: true })).toMatchObject({ do: 'retry' })
  })

  it('waits three times longer each time, at most an hour, and then gives up', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, index) => {
      const next = afterFailure(failure('throttled'), index + 1, {
        ...alone,
        ...{ now: 0, random: 0.999_999 },
      })
      return next.do === 'retry' ? Math.round(next.at / 1000) : next.do
    })
    expect(waits).toEqual([5, 15, 45, 135, 405, 1215, 3600, 'give_up'])
  })

  it('spreads what failed together over half of the wait', () => {
    const at = (random: number) => afterFailure(failure('throttled'), 3, { ...alone, now: 0, random })
    expect([at(0), at(0.5)]).toEqual([
      { do: 'retry', at: 22_500, pin: false },
      { do: 'retry', at: 33_750, pin: false },
    ])
  })

  it('waits as long as the provider asks, within reason', () => {
    expect(afterFailure(failure('throttled', 60_000), 1, alone)).toEqual({
      do: 'retry',
      at: 61_000,
      pin: false,
    })
    expect(afterFailure(failure('throttled', 9e9), 1, alone)).toEqual({
      do: 'retry',
      at: 3_601_000,
      pin: false,
    })
  })
})
