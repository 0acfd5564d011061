import type { BrandVoice } from '#core/contracts/brand'
import type { StyleGuide } from '#core/contracts/style-guide'
import { AppError, invalid } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { getBrandVoice } from './get-brand-voice.ts'
import { getStyleGuide } from './style-guide.ts'

export interface Style {
  guide: StyleGuide
  voice: BrandVoice | null
}

/** The guide and, if one is named, the voice a text is held against. An unknown voice is a wrong `brandVoiceId`. */
export async function styleFor(ctx: Ctx, brandVoiceId: string | undefined): Promise<Style> {
  const [guide, voice] = await Promise.all([
    getStyleGuide(ctx),
    brandVoiceId === undefined ? null : named(getBrandVoice(ctx, brandVoiceId)),
  ])
  return { guide, voice }
}

const named = <T>(found: Promise<T>): Promise<T> =>
  found.catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'not_found'
      ? invalid('brandVoiceId', error.message)
      : error
  })
