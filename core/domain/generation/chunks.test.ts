import { expect, it } from 'vitest'
import { chunksOf } from './chunks.ts'

const TEXT = '# A title\n\nOne two  three four five six seven\teight nine ten.\n'

it.each(['', 'word', ' lead', TEXT, 'x'.repeat(500), '🎉'.repeat(90), '\n\n'])(
  'loses nothing of %j',
  (text) => {
    for (const seed of [0, 1, 2, 2_147_483_647]) expect(chunksOf(text, seed).join('')).toBe(text)
  },
)

it('cuts after words, and differently for another seed', () => {
  expect(chunksOf(TEXT, 1).length).toBeGreaterThan(4)
  expect(new Set([1, 2, 3, 4].map((seed) => chunksOf(TEXT, seed).join('|'))).size).toBeGreaterThan(1)
})

it('never cuts a character in two', () => {
  for (const chunk of chunksOf('🎉'.repeat(90), 3)) expect(chunk.isWellFormed()).toBe(true)
})
