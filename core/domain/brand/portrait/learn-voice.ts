import type { LearnedVoice } from '../../../contracts/brand.ts'
import { AppError } from '../../../errors.ts'
import { measureVoice } from './measure-voice.ts'
import type { ProseLanguage, VoiceNumbers } from './portrait.ts'
import { tellingWords } from './telling-words.ts'

/** Fewer words say nothing about a habit. */
export const LEAST_WORDS = 40

/**
 * A portrait of the way these samples are written, the words they come back to, and the paragraph among them that
 * is most like all of them. Throws `invalid_input` on `samples` when they are too short to tell.
 */
export function learnVoice(samples: readonly string[], language: ProseLanguage): LearnedVoice {
  const { numbers, words, sentences } = measureVoice(samples, language)
  if (words < LEAST_WORDS || sentences === 0) {
    const message = `At least ${LEAST_WORDS} words are needed to hear a voice; there are ${words}.`
    throw new AppError('invalid_input', `samples: ${message}`, { fields: [{ path: 'samples', message }] })
  }
  return {
    portrait: { language, samples: samples.length, words, sentences, measured: numbers, corrected: {} },
    words: tellingWords(samples, language),
    sample: mostAlike(samples, numbers, language),
  }
}

function mostAlike(samples: readonly string[], numbers: VoiceNumbers, language: ProseLanguage): string {
  const paragraphs = samples
    .flatMap((sample) => sample.split(/\n\s*\n/))
    .map((one) => one.trim())
    .filter((one) => one.length >= 80 && one.length <= 1200)
  const far = (text: string) => distance(measureVoice([text], language).numbers, numbers)
  const [first = ''] = samples
  return (
    paragraphs.reduce<string | null>(
      (best, one) => (best === null || far(one) < far(best) ? one : best),
      null,
    ) ?? first.trim().slice(0, 600)
  )
}

const distance = (a: VoiceNumbers, b: VoiceNumbers) =>
  Math.abs(a.sentenceWords - b.sentenceWords) * 2 +
  Math.abs(a.formality - b.formality) +
  Math.abs(a.secondPerson - b.secondPerson) / 4 +
  Math.abs(a.longWords - b.longWords)
