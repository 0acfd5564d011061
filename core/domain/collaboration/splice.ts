/** Takes `remove` code units out at `at`, and puts `insert` there. */
export interface Splice {
  at: number
  remove: number
  insert: string
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/**
 * The smallest single change from one text to the other, so that cursors around it stay where they are.
 * It never cuts through a surrogate pair: half an emoji cannot be stored.
 */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end--
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

/** Where a place in the text is after the splice; one inside what was removed goes to its start. */
export function placeAfter(place: number, { at, remove, insert }: Splice): number {
  if (place <= at) return place
  return place >= at + remove ? place - remove + insert.length : at
}
