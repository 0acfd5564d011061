import { createContext, useContext } from 'react'
import type { Language } from '#core/contracts/common'
import type { ContentType } from '#core/contracts/content'
import type { RewriteAction, RewriteOfRun } from '#core/contracts/generation'

export interface Asked {
  action: RewriteAction
  tone?: NonNullable<RewriteOfRun['tone']>
  language?: NonNullable<RewriteOfRun['language']>
}

export interface Rewriting {
  /** A machine is writing for this person on this page. */
  running: boolean
  start(asked: Asked): void
  stop(): void
  /** Opens the studio with a brief made of the selection, else of the whole text. */
  turnInto(type: ContentType): void
  /** What the text is; it can become anything else. */
  type: ContentType
  /** Why an action cannot be had here; null when it can. */
  refusal(asked: Asked): 'needsModel' | null
  /** The languages a model here can translate the text to. */
  targets: readonly Language[]
  /** The list of actions is open, where it stands in the toolbar. */
  opened: boolean
  setOpened(opened: boolean): void
}

export const RewritingContext = createContext<Rewriting | null>(null)

/** Null where nothing is rewritten: a page without a row, or a person without the right. */
export const useOptionalRewriting = () => useContext(RewritingContext)
