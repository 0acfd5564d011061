import { expect, test } from 'vitest'
import { chooseLanguage } from './language.ts'

test.each([
  ['the person’s own choice first', 'es', 'en', ['en-GB'], 'es'],
  ['then the workspace’s', null, 'es', ['en-GB'], 'es'],
  ['then the first of the browser’s that is spoken', null, null, ['fr-FR', 'es-MX', 'en'], 'es'],
  ['English when none is', null, null, ['fr', 'ja'], 'en'],
  ['a choice that is not spoken counts as none', 'xx', 'es', [], 'es'],
] as const)('%s', (_, own, workspace, browser, expected) => {
  expect(chooseLanguage(own, workspace, browser)).toBe(expected)
})
