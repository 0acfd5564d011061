import { expect, it } from 'vitest'
import { mayRedrive } from '../notifications/effect.ts'
import { stateAfter, TRIES } from './delivery.ts'

const deferred = { kind: 'deferred', reason: '451' } as const

it('settles what was accepted, refused or lost at the first try', () => {
  expect(stateAfter({ kind: 'accepted' }, 1)).toBe('confirmed')
  expect(stateAfter({ kind: 'refused', reason: '550' }, 1)).toBe('failed')
  expect(stateAfter({ kind: 'lost', reason: 'gone' }, 1)).toBe('unknown')
})

it('tries a deferred one again until the tries are used up, and as often after a re-drive', () => {
  const states = Array.from({ length: 2 * TRIES }, (_, index) => stateAfter(deferred, index + 1))
  expect(states.filter((state) => state === 'failed')).toHaveLength(2)
  expect([states[TRIES - 1], states.at(-1)]).toEqual(['failed', 'failed'])
  expect(states[TRIES]).toBe('intended')
})

it('lets a person send again what did not or may not have arrived', () => {
  expect((['intended', 'attempted', 'confirmed', 'failed', 'unknown'] as const).filter(mayRedrive)).toEqual([
    'failed',
    'unknown',
  ])
})
