export interface Random {
  /** A whole number from 0 to `end` - 1. */
  below(end: number): number
  pick<T>(items: readonly T[]): T
}

/** The same numbers for the same seed: mulberry32, by Tommy Ettinger, in the public domain. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
  return {
    below,
    pick(items) {
      const [first] = items
      if (first === undefined) throw new RangeError('There is nothing to pick from.')
      return items[below(items.length)] ?? first
    },
  }
}
