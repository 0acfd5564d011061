import type { DimensionResult } from '#core/contracts/analysis'
import classes from './analysis.module.css'
import { bandOf } from './groups.ts'

/** A score as a quiet bar; its number stands beside it, so that colour is never alone. */
export function ScoreBar({ dimension }: { dimension: Pick<DimensionResult, 'id' | 'score'> }) {
  if (dimension.score === null) return null
  return (
    <span className={classes.bar} data-band={bandOf(dimension)} aria-hidden>
      <span style={{ inlineSize: `${dimension.score}%` }} />
    </span>
  )
}
