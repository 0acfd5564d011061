import { sentenceSpans } from '../sentence-spans.ts'
import { wordTokens } from '../word-tokens.ts'
import { contractionRate } from './contraction-rate.ts'
import { emojiIn } from './emoji.ts'
import { formalityOf } from './formality.ts'
import { personsOf } from './persons.ts'
import type { Measured, ProseLanguage, VoiceNumbers } from './portrait.ts'
import { longWordsOf, varietyOf } from './vocabulary.ts'

/** Computes how these texts are written. Rules alone: the same texts always give the same numbers. */
export function measureVoice(texts: readonly string[], language: ProseLanguage): Measured {
  const text = texts.join('\n\n')
  const tokens = wordTokens(text)
  const sentences = sentenceSpans(text)
  const loud = sentences.filter(({ start, end }) => /[!¡]/.test(text.slice(start, end)))
  const numbers: VoiceNumbers = {
    sentenceWords: tokens.length / Math.max(1, sentences.length),
    formality: formalityOf(tokens, language),
    ...personsOf(tokens, language),
    contractions: language === 'en' ? contractionRate(tokens) : null,
    emoji: (emojiIn(text).length / Math.max(1, tokens.length)) * 100,
    exclamations: (loud.length / Math.max(1, sentences.length)) * 100,
    longWords: longWordsOf(tokens),
    variety: varietyOf(tokens),
  }
  return { words: tokens.length, sentences: sentences.length, numbers: rounded(numbers) }
}

/** One decimal: more would be noise. */
function rounded(numbers: VoiceNumbers): VoiceNumbers {
  const round = (value: number) => Math.round(value * 10) / 10
  const { address, contractions } = numbers
  return {
    sentenceWords: round(numbers.sentenceWords),
    formality: Math.round(numbers.formality),
    firstSingular: Math.round(numbers.firstSingular),
    firstPlural: Math.round(numbers.firstPlural),
    secondPerson: Math.round(numbers.secondPerson),
    thirdPerson: Math.round(numbers.thirdPerson),
    contractions: contractions === null ? null : Math.round(contractions),
    emoji: round(numbers.emoji),
    exclamations: round(numbers.exclamations),
    longWords: Math.round(numbers.longWords),
    variety: Math.round(numbers.variety),
    address,
  }
}
