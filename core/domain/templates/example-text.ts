import { briefSchema } from '../../contracts/generation.ts'
import type { Template } from '../../contracts/templates.ts'
import { type Composition, compose, composerLanguages } from '../generation/compose.ts'

const WHAT = {
  en: 'Lumen, a reporting tool for agencies',
  es: 'Lumen, una herramienta de informes para agencias',
} as const

/**
 * What the offline composer writes from a rendered template about an example product; null for a language it does
 * not know. It shows the shape of a text. A hosted model follows the instructions more closely.
 */
export function exampleText(
  {
    type,
    framework,
    channel,
    language: wanted,
  }: Pick<Template, 'type' | 'framework' | 'channel' | 'language'>,
  instructions: string,
): Composition | null {
  const language = composerLanguages.find((known) => known === wanted)
  if (!language) return null
  const brief = briefSchema.parse({
    what: WHAT[language],
    language,
    length: 'short',
    channel: channel ?? undefined,
  })
  return compose({ type, framework, brief, voice: null, instructions, seed: 1 })
}
