/** A kept version as far as thinning looks at it. */
export interface Kept {
  seq: number
  /** When it was made (epoch ms). */
  at: number
  bytes: number
  /** Named by a person, or what was approved. */
  precious: boolean
}

export interface Bounds {
  versions: number
  bytes: number
}
export const BOUNDS: Bounds = { versions: 300, bytes: 64_000_000 }

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Up to which age (ms) one version is kept for each stretch of time (ms). */
const STEPS = [
  { age: DAY, every: 0 },
  { age: 7 * DAY, every: HOUR },
  { age: 90 * DAY, every: DAY },
  { age: Number.POSITIVE_INFINITY, every: 7 * DAY },
]

/**
 * Which versions to let go, by `seq`. All of the last day stay, then one an hour for a week, one a day for
 * 90 days, one a week after; the last of each stretch of UTC time. Named and approved ones stay beside them.
 * Where the bounds are still passed, the oldest go, precious ones last; the newest always stays.
 */
export function thin(versions: readonly Kept[], now: number, bounds: Bounds = BOUNDS): number[] {
  const newestFirst = versions.toSorted((a, b) => b.seq - a.seq)
  const taken = new Set<string>()
  const kept = newestFirst.filter(({ at, precious }, index) => {
    const every = STEPS.find(({ age }) => now - at <= age)?.every ?? 0
    if (precious || index === 0 || every === 0) return true
    const stretch = `${every}:${Math.floor(at / every)}`
    if (taken.has(stretch)) return false
    taken.add(stretch)
    return true
  })
  const oldestFirst = kept.slice(1).toReversed()
  const leaving = [...oldestFirst.filter((v) => !v.precious), ...oldestFirst.filter((v) => v.precious)]
  let bytes = kept.reduce((sum, version) => sum + version.bytes, 0)
  let count = kept.length
  const gone = new Set<number>()
  for (const version of leaving) {
    if (count <= bounds.versions && bytes <= bounds.bytes) break
    gone.add(version.seq)
    count--
    bytes -= version.bytes
  }
  const stays = new Set(kept.filter(({ seq }) => !gone.has(seq)).map(({ seq }) => seq))
  return versions.filter(({ seq }) => !stays.has(seq)).map(({ seq }) => seq)
}
