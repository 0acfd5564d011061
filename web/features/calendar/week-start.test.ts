import { expect, it } from 'vitest'
import { weekStart } from './week-start.ts'

it.each([
  ['en', ['en-GB', 'en'], 1],
  ['en', ['es-ES', 'en-US'], 7],
  ['es', ['en-US'], 1],
  ['es', ['es-MX', 'es-ES'], 7],
  ['en', ['en-AE'], 1],
])('a page in %s, for who reads %j, begins its weeks on %i', (language, preferred, day) => {
  expect(weekStart(language, preferred)).toBe(day)
})
