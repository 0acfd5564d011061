import type { ContentType } from '../../contracts/content.ts'
import type { Brief } from '../../contracts/generation.ts'
import type { Framework } from '../../contracts/templates.ts'
import { invalid } from '../../errors.ts'
import type { VoiceOfBrand } from './prompt.ts'

export const MODEL = 'marquee-composer-1'
export const composerLanguages: ('en' | 'es')[] = ['en', 'es']

export interface ComposeRequest {
  type: ContentType
  brief: Brief
  framework: Framework
  voice: VoiceOfBrand | null
  instructions: string
  seed: number
}
export interface Composition {
  title: string
  body: string
}

export function compose({ brief }: ComposeRequest): Composition {
  if (brief.language !== 'en' && brief.language !== 'es')
    throw invalid('brief.language', 'The offline composer writes English and Spanish.')
  const title =
    brief.what
      .split(/[,.\n]/)[0]
      ?.trim()
      .slice(0, 80) ?? ''
  const points = brief.keyPoints.map((point) => `- ${point}`).join('\n')
  return {
    title,
    body: [brief.what, points, brief.callToAction && `**${brief.callToAction}**`]
      .filter(Boolean)
      .join('\n\n'),
  }
}

/** The text in pieces of about a word, whitespace kept, so that joining them gives the text. */
export const chunksOf = (text: string, _seed: number): string[] => text.match(/\s*\S+\s*$|\s*\S+/g) ?? []
