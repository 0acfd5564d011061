import { expect, it } from 'vitest'
import { axisTop } from './axis-top.ts'

it('ends an axis at a round number whose half is whole', () => {
  expect([0, 1, 3, 7, 35, 100, 101, 9_999].map(axisTop)).toEqual([2, 2, 4, 8, 40, 100, 200, 10_000])
})
