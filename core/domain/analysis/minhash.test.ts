import { describe, expect, it } from 'vitest'
import { pieceOf } from './fixtures.ts'
import { bandsOf, resemblance, shinglesOf, signatureOf } from './minhash.ts'
import { originality } from './originality.ts'
import { readPiece } from './piece.ts'

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `w${from + i}`)
const sign = (list: string[]) => signatureOf(shinglesOf(list))

describe('MinHash', () => {
  it('agrees in the part of shingles two texts share, within its error', () => {
    for (const overlap of [0, 100, 200, 300]) {
      const [a, b] = [words(0, 400), words(400 - overlap, 800 - overlap)]
      const shared = Math.max(0, overlap - 2)
      const expected = shared / (2 * 398 - shared)
      expect(Math.abs(resemblance(sign(a), sign(b)) - expected)).toBeLessThan(0.13)
    }
    expect(resemblance(sign(words(0, 50)), sign(words(0, 50)))).toBe(1)
  })

  it('brings similar texts into a common band, and others apart', () => {
    const common = (a: string[], b: string[]) => {
      const bands = bandsOf(sign(b))
      return bandsOf(sign(a)).filter((band, i) => band === bands[i]).length
    }
    expect(common(words(0, 200), words(40, 200))).toBeGreaterThan(0)
    expect(common(words(0, 200), words(1000, 1200))).toBe(0)
  })
})

describe('originality', () => {
  const own =
    'Our spring lot comes from Huila in Colombia. We roast it every Tuesday morning in small batches. Nobody has written this sentence before today.'
  const neighbour = {
    id: 'n1',
    title: 'Spring mail',
    text: 'We roast it every Tuesday morning in small batches. Come by.',
  }

  it('marks the sentence that stands in another text', () => {
    const { score, findings, measures } = originality(readPiece(pieceOf(own)), [neighbour])
    expect(findings.map(({ quote, message }) => [quote, message.params])).toEqual([
      ['We roast it every Tuesday morning in small batches.', { title: 'Spring mail', contentId: 'n1' }],
    ])
    expect(measures).toMatchObject({ compared: 1, nearest: 'Spring mail' })
    expect(score).toBeLessThan(75)
  })

  it('is whole where nothing is like it', () => {
    expect(originality(readPiece(pieceOf(own)), []).score).toBe(100)
    expect(originality(readPiece(pieceOf('Too short a text.')), [neighbour]).score).toBeNull()
  })
})
