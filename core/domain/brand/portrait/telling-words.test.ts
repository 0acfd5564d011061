import { describe, expect, it } from 'vitest'
import { tellingWords } from './telling-words.ts'

describe('telling words', () => {
  it('are those that samples share and come back to, without names and plain words', () => {
    const samples = [
      'The growers pick by hand. Our growers in Huila roast little and brew well.',
      'Brew it slowly: the growers did not hurry. Huila thanks you.',
    ]
    expect(tellingWords(samples, 'en')).toEqual(['growers'])
  })

  it('need no second sample when there is one', () => {
    expect(tellingWords(['Tostamos despacio. Cuando tostamos, catamos y catamos.'], 'es')).toEqual([
      'catamos',
    ])
  })
})
