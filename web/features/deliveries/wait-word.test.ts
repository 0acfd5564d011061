import { expect, it } from 'vitest'
import type { DeliveryDetail } from '#core/contracts/deliveries'
import { waitWord } from './wait-word.ts'

type Waiting = NonNullable<DeliveryDetail['waiting']>
const word = (
  waiting: Partial<Waiting> | null,
  more: Partial<Pick<DeliveryDetail, 'trail' | 'errorClass'>> = {},
) =>
  waitWord({
    waiting: waiting && {
      for: 'time',
      since: null,
      until: '2026-03-01T10:00:00.000Z',
      faults: 0,
      ...waiting,
    },
    trail: [],
    errorClass: null,
    ...more,
  })
const held = (reason: string): DeliveryDetail['trail'] => [
  { rule: 'consent', outcome: 'pass', reason: 'given' },
  { rule: 'quiet_hours', outcome: 'hold', reason },
]

it('is silent about what is settled', () => {
  expect(word(null)).toBeNull()
})

it('says which rule holds a delivery back, and that it is merely not due otherwise', () => {
  expect(word({}, { trail: held('quiet') })).toBe('quiet')
  expect(word({}, { trail: held('capped') })).toBe('capped')
  expect(word({})).toBe('time')
})

it('says what a provider answered before the next try', () => {
  expect(word({ for: 'retry' }, { errorClass: 'throttled' })).toBe('throttled')
  expect(word({ for: 'retry' }, { errorClass: 'down' })).toBe('down')
  expect(word({ for: 'retry' })).toBe('retry')
})

it('tells a consumer that broke off from one that is yet to be woken', () => {
  expect(word({ for: 'round', since: '2026-03-01T09:00:00.000Z' })).toBe('silent')
  expect(word({ for: 'round' })).toBe('round')
})

it('does not let an earlier rule speak for a later wait', () => {
  expect(word({ for: 'consumer' }, { trail: held('quiet') })).toBe('consumer')
  expect(word({ for: 'fault' }, { trail: held('quiet'), errorClass: 'down' })).toBe('fault')
})
