import type { ListedSuggestion } from '#core/richtext/suggestions/index'

interface Selected {
  from: number
  to: number
}

/** The suggestions that a selection touches; a caret touches what it stands in or beside. */
export const touched = (listed: readonly ListedSuggestion[], { from, to }: Selected): ListedSuggestion[] =>
  listed.filter((one) => one.from <= to && one.to >= from)

/** The suggestion behind the caret, or before it; from the last on to the first, and back. Undefined when there is none. */
export function neighbour(
  listed: readonly ListedSuggestion[],
  { from, to }: Selected,
  forward: boolean,
): ListedSuggestion | undefined {
  if (forward)
    return listed.find((one) => one.from >= to && !(one.from === from && one.to === to)) ?? listed[0]
  return listed.findLast((one) => one.to <= from && !(one.from === from && one.to === to)) ?? listed.at(-1)
}
