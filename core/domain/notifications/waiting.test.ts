import { describe, expect, it } from 'vitest'
import { CENTURY, waitOf } from './waiting.ts'

const NOW = 1_000_000
const LEASE = 60_000
const planned = { state: 'planned', faults: 0, dueAt: NOW - 5_000, leasedUntil: 0 }
const handed = { ...planned, state: 'handed_over' }
const intended = { state: 'intended' as const, dueAt: NOW - 1, leasedUntil: 0, updatedAt: NOW - 9_000 }

describe('what is planned', () => {
  it.each([
    ['its time', {}, { dueAt: NOW + 1 }, { for: 'time', since: null, until: NOW + 1 }],
    [
      'another try, when deciding it went wrong',
      { faults: 2 },
      { dueAt: NOW + 1 },
      { for: 'fault', since: null, until: NOW + 1 },
    ],
    ['its paused broadcast', {}, { dueAt: NOW + CENTURY }, { for: 'broadcast', since: null, until: null }],
    [
      'the consumer that was woken',
      {},
      { leasedUntil: NOW + 20_000 },
      { for: 'consumer', since: NOW - 40_000, until: NOW + 20_000 },
    ],
    [
      'the round after a consumer that noted nothing',
      {},
      { leasedUntil: NOW - 1 },
      { for: 'round', since: NOW - 60_001, until: null },
    ],
    ['the round', {}, {}, { for: 'round', since: null, until: null }],
  ])('waits for %s', (_, change, time, wait) => {
    expect(waitOf({ delivery: { ...planned, ...change, ...time }, effects: [] }, LEASE, NOW)).toEqual(wait)
  })
})

describe('what the rules let pass', () => {
  it('waits for the provider that was asked, whatever its other messages wait for', () => {
    const effects = [intended, { ...intended, state: 'attempted' as const }]
    expect(waitOf({ delivery: handed, effects }, LEASE, NOW)).toEqual({
      ...{ for: 'attempt', since: NOW - 9_000, until: NOW + 51_000 },
    })
  })

  it('waits for the first of its next tries', () => {
    const effects = [
      { ...intended, dueAt: NOW + 9 },
      { ...intended, dueAt: NOW + 3 },
    ]
    expect(waitOf({ delivery: handed, effects }, LEASE, NOW)).toMatchObject({ for: 'retry', until: NOW + 3 })
  })

  it('waits for the consumer that was woken', () => {
    const effects = [{ ...intended, leasedUntil: NOW + 50_000 }]
    expect(waitOf({ delivery: handed, effects }, LEASE, NOW)).toMatchObject({
      ...{ for: 'consumer', since: NOW - 10_000 },
    })
  })
})

it.each(['sent', 'failed', 'unknown', 'skipped'])('what is %s waits for nothing', (state) => {
  expect(waitOf({ delivery: { ...planned, state }, effects: [] }, LEASE, NOW)).toBeNull()
})
