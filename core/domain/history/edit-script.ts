/** One step of a script: `same` pairs, `deleted` from the first, `inserted` from the second. */
export type Edit<T> =
  | { change: 'same'; before: T; after: T }
  | { change: 'deleted'; before: T }
  | { change: 'inserted'; after: T }

/** Beyond so many differences the middle is told as replaced: a longer search shows nothing a reader could follow. */
const MAX_DIFFERENCES = 1_500

/**
 * The shortest way from `before` to `after`, deletions before insertions; Myers, "An O(ND) Difference Algorithm
 * and Its Variations" (1986). Equal ends are set aside first.
 */
export function editScript<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Edit<T>[] {
  const a = before.map(keyOf)
  const b = after.map(keyOf)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const pairs = [
    ...range(start).map((i): Pair => [i, i]),
    ...matches(a.slice(start, a.length - end), b.slice(start, b.length - end)).map(
      ([x, y]): Pair => [x + start, y + start],
    ),
    ...range(end).map((i): Pair => [a.length - end + i, b.length - end + i]),
  ]
  return [...told(before, after, pairs)]
}

type Pair = [before: number, after: number]
const range = (length: number) => Array.from({ length }, (_, index) => index)

function* told<T>(before: readonly T[], after: readonly T[], pairs: readonly Pair[]): Generator<Edit<T>> {
  let [x, y] = [0, 0]
  for (const [toX, toY] of [...pairs, [before.length, after.length] as const]) {
    for (const item of before.slice(x, toX)) yield { change: 'deleted', before: item }
    for (const item of after.slice(y, toY)) yield { change: 'inserted', after: item }
    for (const [i, item] of before.slice(toX, toX + 1).entries())
      for (const other of after.slice(toY + i, toY + 1)) yield { change: 'same', before: item, after: other }
    ;[x, y] = [toX + 1, toY + 1]
  }
}

/** The pairs of equal items on a shortest path; none when it is too long. */
function matches(a: readonly string[], b: readonly string[]): Pair[] {
  const most = Math.min(a.length + b.length, MAX_DIFFERENCES)
  const offset = most + 1
  const reach = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(offset - d - 1, offset + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const at = (diagonal: number) => reach[offset + diagonal] ?? 0
      let x = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[offset + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(a.length, b.length, trace)
    }
  }
  return []
}

function walkBack(x: number, y: number, trace: readonly Int32Array[]): Pair[] {
  const pairs: Pair[] = []
  for (let d = trace.length - 1; d >= 0; d--) {
    const k = x - y
    const at = (diagonal: number) => trace[d]?.[diagonal + d + 1] ?? 0
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const fromX = d === 0 ? 0 : at(down ? k + 1 : k - 1)
    const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1)
    while (x > fromX && y > fromY) pairs.push([--x, --y])
    x = fromX
    y = fromY
  }
  return pairs.toReversed()
}
