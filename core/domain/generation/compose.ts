import { invalid } from '../../errors.ts'
import type { ComposeRequest, Composition } from './request.ts'

export { chunksOf } from './chunks.ts'
export type { ComposeRequest, Composition } from './request.ts'

export const composerLanguages = ['en', 'es'] as const
export const MODEL = 'marquee-composer-1'

/** Writes a text from the brief alone. Pure; throws `invalid_input` for a language it does not know. */
export function compose({ brief }: ComposeRequest): Composition {
  if (brief.language !== 'en' && brief.language !== 'es')
    throw invalid('brief.language', 'The offline composer writes English and Spanish.')
  const title = brief.what.trim().split(/[\n.,:;]/, 1)[0] || brief.what.trim()
  const points = brief.keyPoints.map((point) => `- ${point}`).join('\n')
  return {
    title: title.slice(0, 90),
    body: [brief.what, points, brief.callToAction].filter(Boolean).join('\n\n'),
  }
}
