import type * as Y from 'yjs'
import type { Placed } from './check-page.ts'

/** Carries out, from the last to the first, what is proposed for a title and still fits it. Gives how many. */
export function applyInTitle(title: Y.Text | null, placed: readonly Placed[]): number {
  if (!title?.doc) return 0
  const there = placed
    .flatMap(({ proposal }) => (proposal.part === 'title' ? [proposal] : []))
    .filter(
      ({ start, end, quote, replacement }) =>
        replacement !== undefined && title.toString().slice(start, end) === quote,
    )
    .sort((a, b) => b.start - a.start)
  title.doc.transact(() => {
    for (const { start, end, replacement = '' } of there) {
      title.delete(start, end - start)
      title.insert(start, replacement)
    }
  })
  return there.length
}
