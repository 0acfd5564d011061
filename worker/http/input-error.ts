import type { ZodError } from 'zod'
import { AppError, type FieldError } from '#core/errors'
import { faultOfIssue, isMissing } from '#core/fault-of-issue'

/** What does not fit its contract, as the refusal that names each field (at most 20). */
export function inputError(error: ZodError): AppError {
  const fields: FieldError[] = error.issues
    .flatMap(meant)
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.map(String).join('.'), ...faultOfIssue(issue) }))
  const [first] = fields
  return new AppError('invalid_input', first ? `${first.path || 'body'}: ${first.message}` : 'Not valid.', {
    fields,
  })
}

type Issue = ZodError['issues'][number]

/** The faults an issue stands for: of each key that is not known, of a key itself, of the part of a union. */
function meant(issue: Issue): Issue[] {
  const within = (inner: Issue): Issue => ({ ...inner, path: [...issue.path, ...inner.path] })
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
  if (issue.code === 'invalid_key') return issue.issues.flatMap(meant).map(within)
  return issue.code === 'invalid_union' ? (meantOf(issue.errors)?.map(within) ?? [issue]) : [issue]
}

/**
 * Of a union the faults of the alternative that was meant: the one that was read furthest, or the only one that lacks
 * nothing. Null where that is not clear.
 */
function meantOf(errors: readonly Issue[][]): Issue[] | null {
  const alternatives = errors.map((faults) => faults.flatMap(meant))
  const [first] = alternatives
  if (first && alternatives.every((faults) => faults.some(isAbsent))) return first
  const depths = alternatives.map((faults) => Math.max(0, ...faults.map(({ path }) => path.length)))
  const deepest = Math.max(0, ...depths)
  const furthest = alternatives.filter((_, index) => depths[index] === deepest)
  const complete = furthest.filter((faults) => !faults.some(isMissing))
  const [only, ...others] = furthest.length === 1 ? furthest : complete
  return only && others.length === 0 ? only : null
}

const isAbsent = (issue: Issue) => issue.path.length === 0 && isMissing(issue)
