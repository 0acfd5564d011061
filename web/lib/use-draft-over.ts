import { useState } from 'react'

interface Versioned {
  version: number
}

/**
 * A form over something others may save meanwhile. While nothing is changed it follows what is saved; with changes in
 * it, it stays on the version it began with, so that saving over a newer one is refused and not a silent loss.
 */
export function useDraftOver<T extends Versioned, I extends object>(
  current: T | null,
  inputOf: (saved: T | null) => I,
) {
  const [{ base, input }, set] = useState(() => ({ base: current, input: inputOf(current) }))
  const changed = JSON.stringify(input) !== JSON.stringify(inputOf(base))
  const adopt = (saved: T) => set({ base: saved, input: inputOf(saved) })
  if (current && current.version > (base?.version ?? 0) && !changed) adopt(current)
  return {
    /** What the changes are over. */
    base,
    input,
    changed,
    change: (part: Partial<I>) => set((now) => ({ ...now, input: { ...now.input, ...part } })),
    /** Begins anew with what has just been saved. */
    adopt,
  }
}
