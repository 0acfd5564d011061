/** What is remembered of a provider. Times are epoch ms. */
export interface Circuit {
  /** Failures of its own since it last worked. */
  failures: number
  /** Nothing is sent before this; null while it is trusted. */
  openUntil: number | null
}

export const CLOSED: Circuit = { failures: 0, openUntil: null }

/** Failures in a row that end the trust. */
const THRESHOLD = 5
const FIRST_REST = 30_000
const LONGEST_REST = 900_000

/** Whether a message may be tried: `probe` is the one that finds out whether it works again. */
export function circuitAllows({ openUntil }: Circuit, now: number): 'yes' | 'probe' | 'no' {
  if (openUntil === null) return 'yes'
  return now >= openUntil ? 'probe' : 'no'
}

/**
 * The circuit after a try (M. Nygard, "Release It!", 2007). A failed probe doubles the rest up to a quarter of an
 * hour; one success restores the trust. Only a provider's own faults count: a refused message says nothing of it.
 */
export function circuitAfter(circuit: Circuit, worked: boolean, now: number): Circuit {
  if (worked) return CLOSED
  const failures = circuit.failures + 1
  if (failures < THRESHOLD) return { failures, openUntil: null }
  const rest = Math.min(LONGEST_REST, FIRST_REST * 2 ** (failures - THRESHOLD))
  return { failures, openUntil: now + rest }
}

/** One probe at a time: until its end is known, the others wait as for a longer rest. */
export const withProbe = (circuit: Circuit, now: number): Circuit => ({
  ...circuit,
  openUntil: now + FIRST_REST,
})
