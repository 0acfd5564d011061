/** At most `limit` messages within any `window` (ms). */
export interface FrequencyCap {
  limit: number
  window: number
}

/**
 * When one more message would break no cap (epoch ms); null when it breaks none now. `sent` are the times of
 * earlier messages, in any order. A window that ends exactly now no longer counts.
 */
export function cappedUntil(
  caps: readonly FrequencyCap[],
  sent: readonly number[],
  now: number,
): number | null {
  const newestFirst = [...sent].sort((a, b) => b - a)
  const ends = caps.map(({ limit, window }) => {
    const oldest = newestFirst[limit - 1]
    return oldest === undefined ? now : oldest + window
  })
  const end = Math.max(now, ...ends)
  return end > now ? end : null
}
