import { expect, it } from 'vitest'
import { ftsQuery, withinWorkspace } from './search.ts'

it.each([
  ['red shoe', '"red" "shoe"*'],
  ['"red" OR shoe*', '"red" "OR" "shoe"*'],
  ['title:x NEAR(a b)', '"title" "x" "NEAR" "a" "b"'],
  ["l'été 2026", '"l" "été" "2026"*'],
  ['re\u0301sume\u0301', '"résumé"*'],
  ['हिन्दी', '"हिन्दी"*'],
  ['東京', '"東京"*'],
  ['東', '"東"*'],
  ['plan b', '"plan" "b"'],
])('%j → %s', (typed, query) => {
  expect(ftsQuery(typed)).toBe(query)
})

it.each(['', '   ', '"*()-', '\u0301', '🎉'])('%j holds no word', (typed) => {
  expect(ftsQuery(typed)).toBeNull()
})

it('takes the first twelve words', () => {
  expect(ftsQuery('w '.repeat(50))?.split(' ')).toHaveLength(12)
})

it('looks among the rows of one workspace, in their words and not in its name', () => {
  expect(withinWorkspace('"red" "sho"*', '1f-2_E')).toBe(
    'workspace : "w1f2E" AND {title body tags} : ("red" "sho"*)',
  )
})
