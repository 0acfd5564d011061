import { expect, test } from 'vitest'
import { authSearch, contentSearch } from './search.ts'

test('keeps the filters an address names', () => {
  const search = { q: '2026', type: 'email', status: 'approved', sort: '-updatedAt', trashed: true }
  expect(contentSearch.parse({ ...search, q: 2026 })).toEqual(search)
})

test('drops what does not fit and keeps the rest', () => {
  expect(contentSearch.parse({ status: 'burnt', type: 'ad', sort: 7, unknown: 1 })).toEqual({ type: 'ad' })
})

test.each(['//elsewhere.test/x', 'https://elsewhere.test', '/\\elsewhere.test', 'javascript:alert(1)'])(
  'never leads on to %s',
  (next) => {
    expect(authSearch.parse({ next }).next).toBeUndefined()
  },
)
