import { expect, it } from 'vitest'
import { bandWordsOf } from './band-words.ts'
import { BANDS, shinglesOf, signatureOf } from './minhash.ts'

const signed = (text: string) => signatureOf(shinglesOf(text.split(' ')))
const TEXT = 'our spring lot comes from huila and we roast it every tuesday in small batches'

it('are the same for the same text, shared by one much like it, and by none of another workspace', () => {
  const words = bandWordsOf('ab-1_c', signed(TEXT))
  expect(words).toHaveLength(BANDS)
  for (const word of words) expect(word).toMatch(/^wab1cx\d+x\d+$/)
  expect(bandWordsOf('ab-1_c', signed(TEXT))).toEqual(words)
  const alike = bandWordsOf('ab-1_c', signed(`${TEXT} today`))
  expect(alike.filter((word) => words.includes(word)).length).toBeGreaterThan(0)
  const foreign = bandWordsOf('ab-2', signed(TEXT))
  expect(foreign.filter((word) => words.includes(word))).toEqual([])
})
