import type { Content } from '#core/contracts/content'
import { MAX_SOURCE_CHARS } from '#core/contracts/generation'
import { pointsOfText } from '#core/domain/generation/points-of-text'
import { type BriefDraft, emptyBrief } from './brief-draft.ts'

/** A text on its way to become another: what the history keeps beside the studio's address. */
export interface Turned {
  title: string
  /** Markdown. */
  text: string
  language: Content['language']
  brandVoiceId: string | null
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    turned?: Turned
  }
}

/** The brief for a text that is made from another: its points are there to be looked through. */
export const turnedBrief = ({ title, text, language, brandVoiceId }: Turned): BriefDraft => ({
  ...emptyBrief(language),
  what: title,
  keyPoints: pointsOfText(text),
  brandVoiceId,
  source: { title, text: text.slice(0, MAX_SOURCE_CHARS) },
})
