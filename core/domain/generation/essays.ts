import type { Occasion, Topic } from './facts.ts'

/** What can be said at length about a topic without knowing who sells what. */
export interface Essay {
  /** Whole paragraphs. */
  explain: readonly string[]
  /** One line of a checklist. */
  check: string
  question: string
  answer: string
}
export type Essays = Readonly<Record<Topic, Essay>>

export interface GeneralEssay {
  doubts: readonly { doubt: string; reply: string }[]
  /** How to hold several offers against each other, or to plan a visit. */
  compare: readonly string[]
  /** Steps to a decision, in their order. */
  plan: readonly string[]
  /** When the reader had better let it be. */
  leaveIt: readonly string[]
  /** What to do once it is decided. */
  afterwards: readonly string[]
  /** Lines of a checklist. */
  tips: readonly string[]
  /** First steps, before the one the text asks for. */
  start: readonly string[]
  headings: Readonly<
    Record<'doubts' | 'compare' | 'plan' | 'leaveIt' | 'afterwards' | 'tips', readonly string[]>
  >
}
export type GeneralEssays = Readonly<Record<Occasion, GeneralEssay>>
