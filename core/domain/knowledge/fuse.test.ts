import { describe, expect, it } from 'vitest'
import { fuseRanks } from './fuse.ts'

describe('fusing rankings by reciprocal rank', () => {
  it('keeps a single list as it is', () => {
    expect(fuseRanks([['a', 'b', 'c']])).toEqual(['a', 'b', 'c'])
  })

  it('puts what both lists know before what one has first', () => {
    expect(
      fuseRanks([
        ['a', 'x', 'y'],
        ['b', 'x', 'z'],
      ])[0],
    ).toBe('x')
  })

  it('adds 1 / (60 + place) of each list', () => {
    // a: 1/61 + 1/63 = 0.03227; b: 1/62 + 1/62 = 0.03226.
    expect(fuseRanks([['b', 'a'].reverse(), ['c', 'b', 'a']])).toEqual(['a', 'b', 'c'])
  })

  it('has nothing to say about nothing', () => {
    expect(fuseRanks([[], []])).toEqual([])
  })
})
