import type { Refining, Suggestion } from '#core/richtext/suggestions/index'

/** A machine's words on their way onto the page, as a suggestion. */
export interface Landing {
  /** Shows all that has been written so far (Markdown). False when somebody has decided on it meanwhile: stop. */
  grow(markdown: string): boolean
  /** The text is whole: `grow` has shown the last of it. What mostly stayed becomes edits of words. */
  finish(): void
}

/** How a suggestion of this run is named: edits are decided on one by one where each is right by itself. */
export interface Naming {
  suggestion: Suggestion
  oneByOne: boolean
}

/** How a piece of the run is told as edits of words. */
export const editsOf = (piece: string, { oneByOne }: Naming): Refining => ({
  idOf: (edit) => (oneByOne ? `${piece}.${edit}` : piece),
  always: oneByOne,
})
