import type { VoicePortrait } from '../../../contracts/brand.ts'
import type { VoiceNumbers } from './portrait.ts'

/** What counts: the measured numbers, but for those a person has set. */
export const effectiveNumbers = ({ measured, corrected }: VoicePortrait): VoiceNumbers => {
  const set = Object.fromEntries(Object.entries(corrected).filter(([, value]) => value !== undefined))
  return { ...measured, ...set }
}
