import { describe, expect, it } from 'vitest'
import { wordDiff } from './word-diff.ts'

describe('the difference of two plain texts', () => {
  it('is told by words', () => {
    expect(wordDiff('We roast on Monday.', 'We roast every Monday!')).toEqual([
      { change: 'same', text: 'We roast ' },
      { change: 'deleted', text: 'on' },
      { change: 'inserted', text: 'every' },
      { change: 'same', text: ' Monday' },
      { change: 'deleted', text: '.' },
      { change: 'inserted', text: '!' },
    ])
  })

  it('gives both texts back', () => {
    const [before, after] = ['a b  c\nd', 'b c\n\ne d']
    const parts = wordDiff(before, after)
    const without = (change: string) =>
      parts
        .filter((part) => part.change !== change)
        .map(({ text }) => text)
        .join('')
    expect([without('inserted'), without('deleted')]).toEqual([before, after])
    expect(wordDiff('', '')).toEqual([])
  })
})
