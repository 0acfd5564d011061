import type { Planned } from '#core/contracts/calendar'

/** What a list shows: what falls into a span of instants (epoch ms), or what has no date. */
export type Shown = { from: number; to: number } | 'undated'

const belongs = (at: string | null, shown: Shown): boolean => {
  if (shown === 'undated') return at === null
  return at !== null && Date.parse(at) >= shown.from && Date.parse(at) < shown.to
}

/** A list once a piece has got another date, or none: it leaves, comes, or changes its place. */
export function withMoved(items: readonly Planned[], piece: Planned, shown: Shown): Planned[] {
  const others = items.filter(({ id }) => id !== piece.id)
  if (!belongs(piece.at, shown)) return others
  if (shown === 'undated') return [piece, ...others]
  return [...others, piece].toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
}
