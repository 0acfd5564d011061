import type { VoiceToMatch } from '#core/domain/analysis/piece'

/** What the thread needs of a voice, and no more. */
export const voiceToMatch = ({ tone, useWords, avoidWords, sample }: VoiceToMatch): VoiceToMatch => ({
  tone,
  useWords,
  avoidWords,
  sample,
})
