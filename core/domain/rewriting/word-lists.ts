import type { Swaps } from './swap-words.ts'

/** What the offline composer knows of a language. */
export interface WordLists {
  /** Many words for what few say, and words that say nothing. */
  wordy: Swaps
  /** Learned words and the plain ones. */
  plain: Swaps
  /** Words that are often misspelled. */
  misspelled: Swaps
  friendly: Swaps
  professional: Swaps
}
