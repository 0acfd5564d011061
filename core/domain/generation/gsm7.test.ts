import { expect, it } from 'vitest'
import { septetsOf, toGsm7 } from './gsm7.ts'

it.each([
  ['abc', 3],
  ['€', 2],
  ['[link]', 8],
  ['ñ', 1],
  ['á', null],
  ['🎉', null],
])('%j takes %s septets', (text, septets) => {
  expect(septetsOf(text)).toBe(septets)
})

it.each([
  ['Más café, mañana', 'Mas café, mañana'],
  ['“It’s” – fine…', '"It\'s" - fine...'],
  ['Hola 🎉 amigos', 'Hola amigos'],
  ['新', ''],
])('%j becomes %j', (text, plain) => {
  expect(toGsm7(text)).toBe(plain)
})
