export type Random = () => number

/**
 * Seeded random numbers in [0, 1): mulberry32 by Tommy Ettinger (public domain), a 32-bit generator
 * that passes gjrand's small tests. Enough to vary a text; never use it for secrets.
 */
export function mulberry32(seed: number): Random {
  let state = scattered(seed)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Neighbouring seeds begin far apart: the last step of MurmurHash3 by Austin Appleby (public domain). */
function scattered(seed: number): number {
  const half = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
  const more = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return (more ^ (more >>> 16)) >>> 0
}

/** The items in an order that `random` decides (Fisher and Yates, as Durstenfeld wrote it). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  const order: T[] = []
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1))
  return order
}
