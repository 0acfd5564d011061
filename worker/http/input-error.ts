import type { ZodError } from 'zod'
import { AppError, type FieldError } from '#core/errors'

/** What does not fit its contract, as the refusal that names each field (at most 20). */
export function inputError(error: ZodError): AppError {
  const fields: FieldError[] = error.issues
    .flatMap(meant)
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  const [first] = fields
  return new AppError('invalid_input', first ? `${first.path || 'body'}: ${first.message}` : 'Not valid.', {
    fields,
  })
}

type Issue = ZodError['issues'][number]
type Fault = Pick<Issue, 'path' | 'message'>

/**
 * Of a union the faults of the alternative that was meant: the one that was read furthest, or the only one that lacks
 * nothing. Where that is not clear, the union's own.
 */
function meant(issue: Issue): Fault[] {
  if (issue.code !== 'invalid_union') return [issue]
  const within = ({ path, message }: Fault) => ({ path: [...issue.path, ...path], message })
  const alternatives = issue.errors.map((faults) => faults.flatMap(meant))
  const [first] = alternatives
  if (first && alternatives.every((faults) => faults.some(isAbsent))) return first.map(within)
  const depths = alternatives.map((faults) => Math.max(0, ...faults.map(({ path }) => path.length)))
  const deepest = Math.max(0, ...depths)
  const furthest = alternatives.filter((_, index) => depths[index] === deepest)
  const complete = furthest.filter((faults) => faults.every(({ message }) => !LACKING.test(message)))
  const [only, ...others] = furthest.length === 1 ? furthest : complete
  if (!only || others.length > 0) return [issue]
  return only.map(within)
}

const LACKING = /received undefined$/
const isAbsent = ({ path, message }: Fault) => path.length === 0 && LACKING.test(message)
