import { describe, expect, it } from 'vitest'
import { pointsOfText } from './points-of-text.ts'

const ARTICLE = `# Spring lot

The spring lot comes from Huila, at 1,750 metres. It tastes of plum and cocoa.

## Why now?

Who would not want it? Our roaster works in batches of twelve kilograms.

- Roasted every Tuesday morning
- 250 g for 11 euros

Order today!`

describe('the points of a text', () => {
  it('are its statements and list entries, in their order', () => {
    expect(pointsOfText(ARTICLE)).toEqual([
      'The spring lot comes from Huila, at 1,750 metres.',
      'Our roaster works in batches of twelve kilograms.',
      'Roasted every Tuesday morning',
      '250 g for 11 euros',
    ])
  })

  it('keep those with a figure when there are too many', () => {
    const plain = Array.from({ length: 9 }, (_, n) => `Statement ${'abcdefghi'[n]} stands here alone.`)
    const points = pointsOfText([...plain, 'The last one weighs 40 kilograms.'].join('\n\n'))
    expect(points).toHaveLength(6)
    expect(points[0]).toBe('Statement a stands here alone.')
    expect(points.at(-1)).toBe('The last one weighs 40 kilograms.')
  })

  it('are none of nothing, and short enough for a brief', () => {
    expect(pointsOfText('')).toEqual([])
    expect(pointsOfText('Yes.')).toEqual([])
    for (const point of pointsOfText(`A very long ${'word '.repeat(200)}.`))
      expect(point.length).toBeLessThanOrEqual(300)
  })
})
