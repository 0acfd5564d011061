import { type BrandVoice, type BrandVoiceInput, brandVoiceInput } from '#core/contracts/brand'

/** What of a voice is changed in the form; of none, the beginnings of one. */
export const inputOf = (voice: BrandVoice | null): BrandVoiceInput =>
  voice ? brandVoiceInput.parse(voice) : { ...brandVoiceInput.parse({ name: '-' }), name: '' }
