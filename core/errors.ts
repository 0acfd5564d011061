/** Stable codes of every refusal. A client may branch on them; the message is for people. */
export const ERROR_CODES = [
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'precondition_failed',
  'precondition_required',
  'payload_too_large',
  'unsupported_media_type',
  'idempotency_conflict',
  'rate_limited',
  'quota_exceeded',
  'provider_unavailable',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** One field at fault: `path` is dotted, e.g. `brief.keyPoints.2`. */
export interface FieldError {
  path: string
  message: string
  /** A stable code, by which a page says it in its reader's language, with what follows. */
  reason?: string | undefined
  /** The number the message tells. */
  count?: number | undefined
  /** What it is about: a tag, a filter, a variable, what stands in the way. */
  name?: string | undefined
  /** The id of what stands in the way. */
  id?: string | undefined
  /** Where in a text, from 1. */
  line?: number | undefined
  column?: number | undefined
}

/** The one error a rule or a verb throws on purpose. */
export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** `reason` is a finer stable code within `code`. */
    readonly details: { fields?: FieldError[]; retryAfter?: number; reason?: string } = {},
  ) {
    super(message)
  }
}

export const invalid = (path: string, message: string, reason?: string, count?: number) =>
  new AppError('invalid_input', message, {
    fields: [{ path, message, ...(reason && { reason }), ...(count !== undefined && { count }) }],
    ...(reason && { reason }),
  })

export const invalidField = (field: FieldError) =>
  new AppError('invalid_input', field.message, { fields: [field] })

/** Foreign and absent are the same to the caller, so both say this. */
export const notFound = (what: string) => new AppError('not_found', `There is no such ${what}.`)

export const forbidden = (message = 'Your role does not allow this.') => new AppError('forbidden', message)
