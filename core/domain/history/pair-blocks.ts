import { type AuthoredBlock, textOf } from './authored-text.ts'
import { type Edit, editScript } from './edit-script.ts'
import { wordsOf } from './words.ts'

/** So alike (0 to 1) must two blocks be to count as one that was changed. */
const ALIKE = 0.35
/** Beyond so many pairs to weigh, blocks between two equal ones are told as replaced. */
const MAX_PAIRS = 10_000

/** Which block became which. A pair under `same` may differ in words; blocks without a partner came or went. */
export function pairBlocks(
  before: readonly AuthoredBlock[],
  after: readonly AuthoredBlock[],
): Edit<AuthoredBlock>[] {
  const out: Edit<AuthoredBlock>[] = []
  let gone: AuthoredBlock[] = []
  let come: AuthoredBlock[] = []
  const settle = () => {
    out.push(...bestPairs(gone, come))
    gone = []
    come = []
  }
  for (const edit of editScript(before, after, textKey)) {
    if (edit.change === 'deleted') gone.push(edit.before)
    else if (edit.change === 'inserted') come.push(edit.after)
    else {
      settle()
      out.push(edit)
    }
  }
  settle()
  return out
}

/** Blocks of equal words are the same block, whatever kind it has become. */
const textKey = ({ runs, type }: AuthoredBlock): string => textOf(runs) || `<${type}>`

/** Pairs in order, with the greatest sum of likeness. */
function bestPairs(gone: readonly AuthoredBlock[], come: readonly AuthoredBlock[]): Edit<AuthoredBlock>[] {
  const best = gone.length * come.length > MAX_PAIRS ? [] : bestSums(gone, come)
  const sum = (x: number, y: number) => best[x]?.[y]?.sum ?? 0
  const out: Edit<AuthoredBlock>[] = []
  let [x, y] = [0, 0]
  while (x < gone.length || y < come.length) {
    const [before, after] = [gone[x], come[y]]
    if (before && after && best[x]?.[y]?.pairs) {
      out.push({ change: 'same', before, after })
      x++
      y++
    } else if (before && (!after || sum(x + 1, y) >= sum(x, y + 1))) {
      out.push({ change: 'deleted', before })
      x++
    } else if (after) {
      out.push({ change: 'inserted', after })
      y++
    }
  }
  return out
}

function bestSums(gone: readonly AuthoredBlock[], come: readonly AuthoredBlock[]) {
  const best = Array.from({ length: gone.length + 1 }, () =>
    Array.from({ length: come.length + 1 }, () => ({ sum: 0, pairs: false })),
  )
  const [left, right] = [gone.map(wordCounts), come.map(wordCounts)]
  for (let x = gone.length - 1; x >= 0; x--)
    for (let y = come.length - 1; y >= 0; y--) {
      const alike = likeness(left[x], right[y])
      const paired = alike >= ALIKE ? alike + (best[x + 1]?.[y + 1]?.sum ?? 0) : -1
      const apart = Math.max(best[x + 1]?.[y]?.sum ?? 0, best[x]?.[y + 1]?.sum ?? 0)
      const row = best[x]
      if (row) row[y] = { sum: Math.max(paired, apart), pairs: paired > apart }
    }
  return best
}

type Counts = Map<string, number>

function wordCounts({ runs }: AuthoredBlock): Counts {
  const counts: Counts = new Map()
  for (const word of wordsOf(runs)) {
    const text = word.text.toLowerCase()
    if (word.counts) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

/** Sørensen–Dice coefficient over words. */
function likeness(a: Counts = new Map(), b: Counts = new Map()): number {
  const size = (counts: Counts) => [...counts.values()].reduce((sum, n) => sum + n, 0)
  const total = size(a) + size(b)
  if (total === 0) return 0
  let shared = 0
  for (const [word, n] of a) shared += Math.min(n, b.get(word) ?? 0)
  return (2 * shared) / total
}
