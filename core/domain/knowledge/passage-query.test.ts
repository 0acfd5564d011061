import { describe, expect, it } from 'vitest'
import { passageQuery, termsOf } from './passage-query.ts'

describe('a query for passages', () => {
  it('asks for any telling word, in one workspace', () => {
    expect(passageQuery(['The price of a bag'], 'A-1_b')).toBe(
      'scope : "wsa1b" AND {title heading body} : ("price" OR "bag")',
    )
  })

  it('has every word once and at most forty', () => {
    expect(termsOf(['price Price PRICE café'])).toEqual(['price', 'café'])
    expect(termsOf([Array.from({ length: 90 }, (_, i) => `word${i}`).join(' ')])).toHaveLength(40)
  })

  it('takes operators and quotes as text, or as nothing', () => {
    expect(passageQuery(['" OR scope : wsother NEAR(x) *'], 'w1')).toBe(
      'scope : "wsw1" AND {title heading body} : ("scope" OR "wsother" OR "near")',
    )
  })

  it.each(['', 'the of and', '¿¡!?', '"*"'])('finds nothing to ask for in %j', (text) => {
    expect(passageQuery([text], 'w1')).toBeNull()
  })
})
