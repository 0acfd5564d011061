import { describe, expect, it } from 'vitest'
import { pieceOf } from './fixtures.ts'
import { readPiece } from './piece.ts'
import {
  colemanLiau,
  countText,
  fernandezHuerta,
  fleschKincaidGrade,
  fleschReadingEase,
  gunningFog,
  inflesz,
  readability,
  smogGrade,
} from './readability.ts'

const counts = { sentences: 1, words: 1, syllables: 1, letters: 1, polysyllables: 0, complex: 0 }
const countsOf = (text: string) => countText(readPiece(pieceOf(text)))

describe('the formulas, on worked examples', () => {
  it('Flesch: the sentences commonly shown with their scores', () => {
    const cat = countsOf('The cat sat on the mat.')
    expect(cat).toMatchObject({ sentences: 1, words: 6, syllables: 6 })
    expect(fleschReadingEase(cat)).toBeCloseTo(116.145, 3)
    const sentence = countsOf(
      'This sentence, taken as a reading passage unto itself, is being used to prove a point.',
    )
    expect(sentence).toMatchObject({ words: 16, syllables: 23 })
    expect(Math.round(fleschReadingEase(sentence))).toBe(69)
    const platypus = countsOf(
      'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.',
    )
    expect(platypus).toMatchObject({ words: 13, syllables: 24 })
    expect(fleschReadingEase(platypus)).toBeCloseTo(37.5, 1)
    expect(fleschKincaidGrade(platypus)).toBeCloseTo(11.3, 1)
  })

  it('Coleman–Liau: the authors’ passage of 119 words', () => {
    expect(colemanLiau({ ...counts, letters: 639, words: 119, sentences: 5 })).toBeCloseTo(14.5, 1)
  })

  it('SMOG: 30 sentences with 36 and with 100 polysyllables, as in McLaughlin’s table', () => {
    expect(Math.round(smogGrade({ ...counts, sentences: 30, polysyllables: 36 }))).toBe(9)
    expect(Math.round(smogGrade({ ...counts, sentences: 30, polysyllables: 100 }))).toBe(14)
  })

  it('Gunning fog: 100 words in 5 sentences, 10 of them hard, is grade 12', () => {
    expect(gunningFog({ ...counts, words: 100, sentences: 5, complex: 10 })).toBeCloseTo(12, 6)
  })

  it('Fernández-Huerta and INFLESZ: 100 words in 5 sentences with 200 syllables', () => {
    const text = { ...counts, words: 100, sentences: 5, syllables: 200 }
    expect(fernandezHuerta(text)).toBeCloseTo(206.84 - 120 - 20.4, 6)
    expect(inflesz(text)).toBeCloseTo(206.835 - 124.6 - 20, 6)
  })
})

describe('counting', () => {
  it('leaves names and -es, -ed, -ing out of the hard words', () => {
    const text = countsOf('We visited Indianapolis and considered an extraordinary opportunity.')
    expect(text.polysyllables).toBe(5)
    expect(text.complex).toBe(3)
  })
})

describe('readability', () => {
  const plain =
    'We roast on Tuesday. You brew on Friday. The bag is small and the cup is good. Ask us for more and we will help you.'
  const heavy =
    'The implementation of organisational transformation initiatives necessitates comprehensive stakeholder communication, irrespective of the departmental responsibilities and administrative considerations that are involved in its execution.'

  it('rates plain above heavy, and says what to do', () => {
    const [easy, hard] = [readability(readPiece(pieceOf(plain))), readability(readPiece(pieceOf(heavy)))]
    expect(easy.score).toBe(100)
    expect(hard.score).toBe(0)
    expect(hard.suggestion?.key).toBe('analysis:suggestion.readability.shorterSentences')
    expect(easy.measures).toMatchObject({ sentences: 4, words: 26 })
  })

  it('uses the Spanish formulas for Spanish', () => {
    const text =
      'Tostamos el café cada martes. Lo probamos por la mañana y te lo enviamos el mismo día. Así llega fresco a tu casa.'
    const { score, measures } = readability(readPiece(pieceOf(text, { language: 'es' })))
    expect(Object.keys(measures)).toContain('inflesz')
    expect(score).toBeGreaterThan(80)
  })

  it('says nothing about a few words or another language', () => {
    expect(readability(readPiece(pieceOf('Too short.'))).score).toBeNull()
    expect(readability(readPiece(pieceOf(plain, { language: 'de' }))).score).toBeNull()
  })
})
