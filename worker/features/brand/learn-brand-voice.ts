import type { LearnedVoice, LearnVoiceInput } from '#core/contracts/brand'
import { learnVoice } from '#core/domain/brand/portrait/learn-voice'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'

/** Measures samples and keeps nothing. Throws `invalid_input` on `samples` when they are too short to tell. */
export function learnBrandVoice(ctx: Ctx, { samples, language }: LearnVoiceInput): LearnedVoice {
  authorize(ctx, 'brand:read')
  return learnVoice(samples, language)
}
