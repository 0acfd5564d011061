import type { DimensionId, DimensionResult } from '#core/contracts/analysis'

/** The dimensions as people ask for them. */
const GROUPS: Record<string, readonly DimensionId[]> = {
  reading: ['clarity', 'readability', 'ease'],
  message: ['headline', 'callToAction', 'tone', 'sentiment', 'emotion'],
  care: ['inclusive', 'claims', 'originality', 'language'],
  channel: ['channel', 'seo', 'spam'],
}

export const grouped = (dimensions: readonly DimensionResult[]) =>
  Object.entries(GROUPS).map(([name, ids]) => ({
    name,
    dimensions: ids.flatMap((id) => dimensions.find((dimension) => dimension.id === id) ?? []),
  }))

/** How a score reads at a glance. Sentiment and emotion are no marks: they have no good and bad. */
export function bandOf({
  id,
  score,
}: Pick<DimensionResult, 'id' | 'score'>): 'good' | 'fair' | 'poor' | 'plain' {
  if (score === null || id === 'sentiment' || id === 'emotion') return 'plain'
  if (score >= 75) return 'good'
  return score >= 45 ? 'fair' : 'poor'
}
