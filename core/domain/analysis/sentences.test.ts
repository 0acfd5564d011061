import { describe, expect, it } from 'vitest'
import { pieceOf } from './fixtures.ts'
import { readPiece } from './piece.ts'
import { wordsIn } from './words.ts'

const sentences = (text: string, language: 'en' | 'es' | 'ja' = 'en') =>
  readPiece(pieceOf(text, { language })).sentences.map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it('end at full stops, not at abbreviations, initials or decimal points', () => {
    expect(
      sentences('Dr. Smith paid $3.50 for J. Doe, e.g. for tea. It was cold… Still good. “Really?” Yes!'),
    ).toEqual([
      'Dr. Smith paid $3.50 for J. Doe, e.g. for tea.',
      'It was cold…',
      'Still good.',
      '“Really?”',
      'Yes!',
    ])
  })

  it('are whole blocks where nothing ends them, and none in code', () => {
    const piece = pieceOf('# A heading\n- one item\nconst a = 1')
    const code = {
      ...piece,
      blocks: piece.blocks.map((block, i) => (i === 2 ? { ...block, kind: 'code' as const } : block)),
    }
    expect(readPiece(code).sentences.map(({ block }) => block)).toEqual(['heading', 'listItem'])
  })

  it('read Spanish and Japanese marks', () => {
    expect(sentences('¿Lista? ¡Vamos! El Sr. Gil llega hoy.', 'es')).toEqual([
      '¿Lista?',
      '¡Vamos!',
      'El Sr. Gil llega hoy.',
    ])
    expect(sentences('これはペンです。あれは本です。', 'ja')).toHaveLength(2)
  })
})

describe('words', () => {
  it('keep apostrophes, hyphens, decimals and per cent signs, and say where they stand', () => {
    const text = 'Don’t pay 3,5% for well-made tea!'
    const words = wordsIn(text)
    expect(words.map((word) => word.lower)).toEqual(["don't", 'pay', '3,5%', 'for', 'well-made', 'tea'])
    for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text)
  })
})
