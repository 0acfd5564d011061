import { expect, test } from 'vitest'
import { matches } from './match.ts'

test.each([
  ['Keyboard shortcuts', 'short', true],
  ['Keyboard shortcuts', 'short key', true],
  ['Keyboard shortcuts', 'board', false],
  ['Cerrar sesión', 'SESION', true],
  ['Cerrar sesión', 'sesión', true],
  ['Inicio', '', true],
  ['API keys', 'zzz', false],
])('%s matches “%s”: %s', (label, query, expected) => {
  expect(matches(label, query)).toBe(expected)
})
