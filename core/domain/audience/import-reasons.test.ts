import { expect, it } from 'vitest'
import { IMPORT_REASONS, reasonsIn } from './import-reasons.ts'

it('says what is wrong with a row in the reader’s language, several things in one', () => {
  expect(reasonsIn('es-MX', 'not_number not_email')).toBe(
    'Se esperaba un número. No es una dirección de correo.',
  )
  expect(reasonsIn('en', 'not_number')).toBe('Expected a number.')
  expect(reasonsIn('es', 'from_tomorrow')).toBe('from_tomorrow')
})

it('has other words in each language', () => {
  for (const code of IMPORT_REASONS) expect(reasonsIn('es', code)).not.toBe(reasonsIn('en', code))
})
