import { createContext, useContext } from 'react'
import type { TextAnchor, Thread } from '#core/contracts/comments'
import type { Ranges } from './arrange.ts'
import type { LivePage } from './live-page.ts'

/** A comment about to be begun; `anchor` null: about the whole piece. */
export interface NewThread {
  anchor: TextAnchor | null
  quote: string
}

export interface CommentsOnPage {
  contentId: string
  live: LivePage | null
  threads: readonly Thread[]
  pending: boolean
  error: unknown
  retry(): void
  /** Where in the text the threads stand now. */
  ranges: Ranges
  setRanges(ranges: Ranges): void
  active: string | null
  activate(threadId: string | null): void
  /** The comment being begun, if any. */
  starting: NewThread | null
  start(thread: NewThread | null): void
  /** Grows each time somebody asks from the text to see the comments. */
  wanted: number
}

export const CommentsContext = createContext<CommentsOnPage | null>(null)

/** The comments of the page around; null where there is none, as before a new page is saved. */
export const useOptionalComments = (): CommentsOnPage | null => useContext(CommentsContext)

export function useComments(): CommentsOnPage {
  const comments = useOptionalComments()
  if (!comments) throw new Error('Comments are shown on a page alone.')
  return comments
}
