import { describe, expect, it } from 'vitest'
import { learnVoice } from '#core/domain/brand/portrait/learn-voice'
import { corrected, GROUPS } from './portrait-numbers.ts'

const { portrait } = learnVoice(['We roast on Tuesdays and post on Wednesdays, all year. '.repeat(6)], 'en')

describe('correcting a portrait', () => {
  it('keeps what was measured, and forgets a correction that says the same', () => {
    const set = corrected(portrait, 'sentenceWords', 12)
    expect(set.corrected).toEqual({ sentenceWords: 12 })
    expect(set.measured).toEqual(portrait.measured)
    expect(corrected(set, 'sentenceWords', portrait.measured.sentenceWords).corrected).toEqual({})
  })

  it('offers every number there is', () => {
    const { address: _address, ...numbers } = portrait.measured
    expect(GROUPS.flatMap((group) => group.numbers.map(({ name }) => name)).sort()).toEqual(
      Object.keys(numbers).sort(),
    )
  })
})
