import type { Finding } from '../../../contracts/analysis.ts'

type Change = Pick<Finding, 'start' | 'end' | 'quote' | 'replacement'>

/** The text with these proposals carried out, and how many were: one whose words have changed meanwhile is left. */
export function applyProposals(
  text: string,
  proposals: readonly Change[],
): { text: string; applied: number } {
  let applied = 0
  let changed = ''
  let from = 0
  for (const { start, end, quote, replacement } of [...proposals].sort((a, b) => a.start - b.start)) {
    if (replacement === undefined || start < from || text.slice(start, end) !== quote) continue
    changed += text.slice(from, start) + replacement
    from = end
    applied++
  }
  return { text: changed + text.slice(from), applied }
}
