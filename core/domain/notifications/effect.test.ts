import { expect, it } from 'vitest'
import { EFFECT_STATES, mayRedrive } from './effect.ts'

it('lets a person send again what did not or may not have arrived', () => {
  expect(EFFECT_STATES.filter(mayRedrive)).toEqual(['failed', 'unknown'])
})
