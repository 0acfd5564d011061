import { expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor.ts'

it.each([
  [1_700_000_000_000, 'a'],
  ['Über “quotes” & 50 % 東京', 'b-1'],
  ['a~b%7Ec', 'c'],
  ['', 'd'],
])('comes back as it was: %j', (value, id) => {
  const text = encodeCursor({ value, id })
  expect(encodeURIComponent(text)).toBe(text)
  expect(decodeCursor(text)).toEqual({ value, id })
})

it.each([
  '',
  'x',
  '%',
  '[]',
  '[1]',
  '["a"]',
  '[null,"a"]',
  '[1,2]',
  '{"value":1,"id":"a"}',
  '5',
  'null',
  '"ab"',
])('is none: %j', (text) => {
  expect(decodeCursor(text)).toBeNull()
})
