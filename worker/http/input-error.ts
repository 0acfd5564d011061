import type { ZodError } from 'zod'
import { AppError, type FieldError } from '#core/errors'

/** What does not fit its contract, as the refusal that names each field (at most 20). */
export function inputError(error: ZodError): AppError {
  const fields: FieldError[] = error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }))
  const [first] = fields
  return new AppError('invalid_input', first ? `${first.path || 'body'}: ${first.message}` : 'Not valid.', {
    fields,
  })
}
