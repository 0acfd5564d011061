import { expect, test } from 'vitest'
import { linksIn } from './links.ts'

test('finds each address once, without the full stop that ends its sentence', () => {
  const text =
    'Open https://a.test/verify?token=x.y-z. Or (https://a.test/help), or https://a.test/verify?token=x.y-z'
  expect(linksIn(text)).toEqual(['https://a.test/verify?token=x.y-z', 'https://a.test/help'])
})

test('takes no other scheme for an address', () => {
  expect(linksIn('javascript:alert(1) data:text/html,hi mailto:a@b.c')).toEqual([])
})
