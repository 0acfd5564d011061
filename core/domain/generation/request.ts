import type { BrandVoiceInput } from '../../contracts/brand.ts'
import type { ContentType } from '../../contracts/content.ts'
import type { Brief } from '../../contracts/generation.ts'
import type { StyleGuideInput } from '../../contracts/style-guide.ts'
import type { Framework } from '../../contracts/templates.ts'
import type { GivenPassage } from './source-facts.ts'

export type Voice = Pick<BrandVoiceInput, 'tone' | 'audience' | 'useWords' | 'avoidWords' | 'sample'> &
  Partial<Pick<BrandVoiceInput, 'portrait'>>

/** All a text is composed from; the same request gives the same text. */
export interface ComposeRequest {
  type: ContentType
  brief: Brief
  framework: Framework
  voice: Voice | null
  /** The workspace's rules; absent or null: none. */
  guide?: StyleGuideInput | null
  /** The rendered template, may be empty. Lines `- Label: value` in it count as facts of the brief. */
  instructions: string
  seed: number
  /** Passages of the workspace's sources, the nearest first. Their plain statements may be said, and are cited. */
  passages?: readonly GivenPassage[]
  /** Asks for the text in its parts. */
  inFields?: boolean
}

export interface Composition {
  title: string
  /** Markdown. */
  body: string
}
