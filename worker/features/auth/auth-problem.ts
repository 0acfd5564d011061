import type { Context } from 'hono'
import { z } from 'zod'
import { OAUTH_STANDARD } from '#core/contracts/oauth-inputs'
import { AppError, type ErrorCode } from '#core/errors'
import { log } from '../../http/log.ts'
import { problemResponse } from '../../http/problem.ts'
import type { AppEnv } from '../../http/router.ts'
import { enginePath } from './engine-request.ts'
import { oauthError, proofRefused } from './oauth-error.ts'

const CODES: Record<number, ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  415: 'unsupported_media_type',
  429: 'rate_limited',
}
const refusalSchema = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
})
/** Refusals of bad input that the library answers with 500. */
const MISNAMED = new Set(['FAILED_TO_VERIFY_REGISTRATION'])
/** The library says no more than "Unauthorized" where its session is missing. */
const SIGN_IN =
  'This needs the cookie of a signed-in browser: sign in at /api/auth/sign-in/email, then ask again. A program sends an API key to the API and needs no token.'
/** The library names the field of a wrong type inside its message. */
const FIELD = /^\[body\.([\w.]+)\] (.+?)(?:;|$)/

/**
 * Turns an answer of the library into the house's problem body: `code` is our class of error, `reason` the
 * library's stable code. OAuth's standard endpoints keep the bodies their standards prescribe.
 */
export async function authProblem(c: Context<AppEnv>, answer: Response): Promise<Response> {
  if (answer.status < 400) return answer
  const isStandard = OAUTH_STANDARD.has(enginePath(c.req.path))
  const body = await answer
    .clone()
    .json()
    .catch(() => null)
  const refusal = refusalSchema.safeParse(body).data ?? {}
  if (refusal.error_description === 'code verification failed')
    return proofRefused(c, refusal.error_description)
  if (isStandard && answer.status < 500 && refusal.error) return answer
  const isOurFault = answer.status >= 500 && !MISNAMED.has(refusal.code ?? '')
  if (isOurFault) {
    log('error', 'authentication failed', {
      requestId: c.get('requestId'),
      path: c.req.path,
      reason: refusal.message,
    })
    return problemResponse(c, new AppError('internal', 'The error has been recorded.'))
  }
  const code = CODES[answer.status] ?? 'invalid_input'
  if (isStandard && code === 'invalid_input')
    return oauthError(c, refusal.message ?? 'The request was refused.', refusal.fields)
  const {
    error_description,
    error,
    message: given = error_description ?? 'The request was refused.',
  } = refusal
  const message = refusal.code === 'UNAUTHORIZED' ? SIGN_IN : given
  const reason = refusal.code ?? error
  const [, path, fault] = FIELD.exec(message) ?? []
  const fields = refusal.fields ?? (path && fault ? [{ path, message: fault }] : undefined)
  const retryAfter = Number(answer.headers.get('retry-after')) || undefined
  const problem = problemResponse(c, new AppError(code, message, { fields, reason, retryAfter }))
  for (const cookie of answer.headers.getSetCookie()) problem.headers.append('set-cookie', cookie)
  return problem
}
