import { describe, expect, it } from 'vitest'
import { limitLine, limitsOf } from './limits.ts'

describe('limits of a template', () => {
  it('are those of its channel, but for its own', () => {
    expect(limitsOf({ type: 'email', channel: null, limits: {} })).toEqual({ subject: 60, preheader: 100 })
    expect(limitsOf({ type: 'email', channel: null, limits: { subject: 40, characters: 900 } })).toEqual({
      ...{ characters: 900, subject: 40, preheader: 100 },
    })
  })

  it('are those of the channel it names', () => {
    expect(limitsOf({ type: 'social_post', channel: 'x', limits: {} })).toEqual({
      characters: 280,
      hashtags: 2,
    })
  })

  it('are told to the writer when they are its own', () => {
    expect(limitLine({})).toBe('')
    expect(limitLine({ preheader: 90, characters: 600 })).toBe(
      'Limits: at most 600 characters in all, a preheader of at most 90 characters.',
    )
  })
})
