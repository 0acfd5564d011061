import { describe, expect, it } from 'vitest'
import { splitByWords } from './voice-words.ts'

const marked = (text: string, use: string[], avoid: string[]) =>
  splitByWords(text, use, avoid).flatMap(({ kind, text }) => (kind === 'plain' ? [] : [[kind, text]]))

describe('a brand’s words in a text', () => {
  it('are found whole, in any case', () => {
    expect(marked('Growers brew. Regrowers do not.', ['growers'], [])).toEqual([['use', 'Growers']])
  })

  it('are the longest that fit', () => {
    expect(marked('roasted this week', ['roasted', 'roasted this week'], [])).toEqual([
      ['use', 'roasted this week'],
    ])
  })

  it('are to be avoided when they are on both lists', () => {
    expect(marked('Elevate it', ['elevate'], ['Elevate'])).toEqual([['avoid', 'Elevate']])
  })

  it('are taken as they are written, not as patterns', () => {
    expect(marked('a.b aXb (c', ['a.b', '(c'], [])).toEqual([
      ['use', 'a.b'],
      ['use', '(c'],
    ])
  })

  it('leave the text as it was when put together again', () => {
    const text = 'Café de temporada: café, cafés.'
    const parts = splitByWords(text, ['café'], ['temporada', ' '])
    expect(parts.map((part) => part.text).join('')).toBe(text)
  })
})
