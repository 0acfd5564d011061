import { expect, it } from 'vitest'
import { readAttribute } from './attributes.ts'
import { reasonCodes, reasonIn } from './import-reasons.ts'

it('says what is wrong with a row in Spanish, several things in one', () => {
  expect(reasonIn('es', 'Expected a number. Not an e-mail address.')).toBe(
    'Se esperaba un número. No es una dirección de correo.',
  )
  expect(reasonIn('es-ES', 'Has 5 cells; the header has 3.')).toBe('Tiene 5 celdas; la cabecera tiene 3.')
  expect(reasonIn('en', 'Expected a number.')).toBe('Expected a number.')
  expect(reasonIn('es', 'Something new.')).toBe('Something new.')
})

it('names each by a code, as the readers of cells word them', () => {
  for (const type of ['number', 'boolean', 'date'] as const) {
    const read = readAttribute(type, 'neither')
    expect(read.ok ? [] : reasonCodes(read.reason)).toEqual([`not_${type}`])
  }
  expect(reasonCodes('Has 5 cells; the header has 3. Required.')).toEqual(['cells', 'required'])
})
