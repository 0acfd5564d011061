/** How much a first place outweighs a later one. */
const K = 60

/**
 * Reciprocal rank fusion: each list gives an id 1 / (60 + place), and the sums decide. Ties keep the order of the
 * first list. Source: Cormack, Clarke and Büttcher, Reciprocal Rank Fusion outperforms Condorcet and individual Rank
 * Learning Methods, SIGIR 2009.
 */
export function fuseRanks(lists: readonly (readonly string[])[]): string[] {
  const scores = new Map<string, number>()
  for (const list of lists)
    for (const [place, id] of list.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (K + place + 1))
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id)
}
