import type { BrandVoiceInput } from '../../../contracts/brand.ts'
import { effectiveNumbers } from '../portrait/effective-numbers.ts'
import type { ProseLanguage } from '../portrait/portrait.ts'
import type { VoiceHabits } from './voice-rules.ts'

/** A voice's habits as rules read them. Numbers count for the language they were measured in. */
export const habitsOf = (
  { avoidWords, portrait }: Pick<BrandVoiceInput, 'avoidWords' | 'portrait'>,
  language: ProseLanguage,
): VoiceHabits => ({
  avoidWords,
  numbers: portrait?.language === language ? effectiveNumbers(portrait) : null,
})
