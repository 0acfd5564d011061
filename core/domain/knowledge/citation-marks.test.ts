import { describe, expect, it } from 'vitest'
import { quoteBefore, quotesOf, readCitationMarks } from './citation-marks.ts'

function read(pieces: string[], count = 3) {
  const reader = readCitationMarks(count)
  const text = pieces.map((piece) => reader.take(piece)).join('') + reader.end()
  return { text, marks: reader.marks }
}

describe('marks of citations in a stream', () => {
  it('are taken out, with the space before them, and their places kept', () => {
    const { text, marks } = read(['Roasted in Leith [^1]. A bag costs 11 [^2][^3].'])
    expect(text).toBe('Roasted in Leith. A bag costs 11.')
    expect(marks).toEqual([
      { n: 1, at: 16 },
      { n: 2, at: 32 },
      { n: 3, at: 32 },
    ])
  })

  it('are found however the stream was cut', () => {
    const whole = 'One [^1]. Two[^2]\nThree [ not] [link] [^9] [^'
    const expected = read([whole])
    expect(expected.text).toBe('One. Two\nThree [ not] [link] [^9] [^')
    for (let size = 1; size < 9; size++) {
      const pieces = whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      expect(read(pieces)).toEqual(expected)
    }
    expect(read([...whole])).toEqual(expected)
  })

  it('stay where nothing was given to cite', () => {
    expect(read(['As in [^1].'], 0)).toEqual({ text: 'As in [^1].', marks: [] })
  })

  it('that stand for no passage stay', () => {
    expect(read(['x [^4] [^0] [^99] [^100]'])).toEqual({ text: 'x [^4] [^0] [^99] [^100]', marks: [] })
  })
})

describe('the sentence a mark stands behind', () => {
  it.each([
    ['First one. Second one', 'Second one'],
    ['First one. Second one.', 'Second one.'],
    ['# Title\n\n- An item, **bold**', 'An item, bold'],
    ['“Quoted.” Then this', 'Then this'],
    ['', ''],
  ])('in %j is %j', (text, quote) => expect(quoteBefore(text, text.length)).toBe(quote))

  it('is kept once for each number', () => {
    const text = 'A is b. C is d.'
    const marks = [
      { n: 1, at: 6 },
      { n: 1, at: 6 },
      { n: 1, at: 15 },
      { n: 2, at: 15 },
    ]
    expect(quotesOf(text, marks, 1)).toEqual(['A is b', 'C is d.'])
    expect(quotesOf(text, marks, 3)).toEqual([])
  })
})
