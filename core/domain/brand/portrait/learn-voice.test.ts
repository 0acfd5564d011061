import { describe, expect, it } from 'vitest'
import { effectiveNumbers } from './effective-numbers.ts'
import { learnVoice } from './learn-voice.ts'

const SAMPLES = [
  'We roast on Tuesdays and post on Wednesdays, so what you open on Friday was green on Monday. If a bag is not for you, tell us and we will change it.',
  'The growers pick by hand.\n\nOur growers walk the rows twice, because a second picking is what you taste. We print the price we paid them on every bag.',
]

describe('learning a voice', () => {
  it('gives numbers, words and the paragraph that is most like all', () => {
    const { portrait, words, sample } = learnVoice(SAMPLES, 'en')
    expect(portrait).toMatchObject({ language: 'en', samples: 2, sentences: 5, corrected: {} })
    expect(portrait.measured).toMatchObject({ contractions: 0, emoji: 0, exclamations: 0 })
    expect(words).toEqual([])
    expect(SAMPLES.join('\n')).toContain(sample)
  })

  it('refuses to guess from a line', () => {
    expect(() => learnVoice(['Hello there.'], 'en')).toThrow(/At least 40 words/)
  })

  it('lets a person correct a number, and keep what was measured', () => {
    const { portrait } = learnVoice(SAMPLES, 'en')
    const numbers = effectiveNumbers({ ...portrait, corrected: { sentenceWords: 9, emoji: undefined } })
    expect(numbers).toEqual({ ...portrait.measured, sentenceWords: 9 })
  })
})
