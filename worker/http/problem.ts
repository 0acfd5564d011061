import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ZodError } from 'zod'
import type { Problem } from '#core/contracts/common'
import { AppError, type ErrorCode } from '#core/errors'
import { IdempotencyRace } from '../db/commit.ts'
import { inputError } from './input-error.ts'
import { describeError, log, maskPath } from './log.ts'
import type { AppEnv } from './router.ts'

/** The one map from a code to a status; exhaustive by its type. */
export const STATUS = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  precondition_required: 428,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_conflict: 409,
  rate_limited: 429,
  quota_exceeded: 402,
  provider_unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

const TITLES: Record<ErrorCode, string> = {
  invalid_input: 'The input is not valid',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'In conflict with the present state',
  precondition_failed: 'Changed in the meantime',
  precondition_required: 'A condition is missing',
  payload_too_large: 'Too large',
  unsupported_media_type: 'Unsupported media type',
  idempotency_conflict: 'The key was used for something else',
  rate_limited: 'Too many requests',
  quota_exceeded: 'The plan’s limit is reached',
  provider_unavailable: 'A provider is not available',
  internal: 'Something went wrong on our side',
}

export function problemResponse(c: Context<AppEnv>, error: AppError): Response {
  const status = STATUS[error.code]
  const requestId = c.get('requestId')
  const body: Problem = {
    type: `https://marquee.dev/problems/${error.code}`,
    title: TITLES[error.code],
    status,
    code: error.code,
    detail: error.message,
    requestId,
    ...(error.details.reason && { reason: error.details.reason }),
    ...(error.details.fields && { fields: error.details.fields }),
  }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (error.details.retryAfter !== undefined) headers['retry-after'] = String(error.details.retryAfter)
  if (status === 401) headers['www-authenticate'] = 'Bearer'
  return c.body(JSON.stringify(body), status, headers)
}

/** `app.onError`: an expected refusal becomes its problem; anything else is logged and told as `internal`. */
export function onError(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof AppError) return problemResponse(c, error)
  if (error instanceof IdempotencyRace)
    return problemResponse(c, new AppError('idempotency_conflict', 'The same request is being carried out.'))
  if (error instanceof ZodError) return problemResponse(c, inputError(error))
  if (error instanceof HTTPException && error.status < 500)
    return problemResponse(c, new AppError('invalid_input', error.message || 'The request is not valid.'))
  log('error', 'unhandled', {
    requestId: c.get('requestId'),
    method: c.req.method,
    path: maskPath(c.req.path),
    ...describeError(error),
  })
  return problemResponse(c, new AppError('internal', 'The error has been recorded. Nothing was changed.'))
}
