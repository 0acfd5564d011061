import type { DimensionId, DimensionResult, Finding } from '../../contracts/analysis.ts'

type Place = { start: number; end: number }
type Params = Record<string, string | number>

/** Findings one dimension gives at most; a text with more has one problem, not fifty. */
const MOST_FINDINGS = 40

/** A finding in the body. `kind` names its message in the catalogue as well. */
export function found(
  dimension: DimensionId,
  kind: string,
  text: string,
  { start, end }: Place,
  more: { params?: Params; replacement?: string; part?: Finding['part'] } = {},
): Finding {
  const { params = {}, replacement, part = 'body' } = more
  return {
    part,
    start,
    end,
    quote: text.slice(start, end),
    kind,
    message: { key: `analysis:finding.${dimension}.${kind}`, params },
    ...(replacement !== undefined && { replacement }),
  }
}

interface Told {
  score: number | null
  measures: Record<string, number | string>
  findings?: Finding[]
  /** The suggestion's name in the catalogue. */
  suggest?: string | null
  params?: Params
}

/** What a dimension answers: numbers rounded to what can be read, the score to a whole number of 0 to 100. */
export function result(
  id: DimensionId,
  { score, measures, findings = [], suggest, params = {} }: Told,
): DimensionResult {
  return {
    id,
    score: score === null ? null : Math.round(Math.min(100, Math.max(0, score))),
    measures: Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, rounded(value)])),
    findings: findings.slice(0, MOST_FINDINGS),
    suggestion: suggest ? { key: `analysis:suggestion.${id}.${suggest}`, params } : null,
  }
}

/** A dimension that says nothing about this text. */
export const silent = (id: DimensionId, suggest: string | null = null): DimensionResult =>
  result(id, { score: null, measures: {}, suggest })

const rounded = (value: number | string) =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value
