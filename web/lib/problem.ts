import { problemSchema } from '#core/contracts/common'
import type { ErrorCode, FieldError } from '#core/errors'

/** `offline`: no answer came. `unexpected_answer`: one came that is not what the contract says. */
export type ProblemCode = ErrorCode | 'offline' | 'unexpected_answer'

const ENTRY = /^\.\d+$/

/** A refusal of the API (RFC 9457), or the lack of an answer. `status` is 0 when none came. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'

  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly detail: string,
    readonly fields: readonly FieldError[] = [],
    /** The finer code some refusals carry, e.g. `INVALID_EMAIL_OR_PASSWORD`. */
    readonly reason: string | null = null,
    /** Seconds to wait, from `Retry-After`. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail)
  }

  /** What was said about one field or an entry of it, by its dotted path. The reason for the whole is that of the only one. */
  field(path: string): FieldError | undefined {
    const fault =
      this.fields.find((field) => field.path === path) ??
      this.fields.find(
        (field) => field.path.startsWith(`${path}.`) && ENTRY.test(field.path.slice(path.length)),
      )
    return fault && this.reason && this.fields.length === 1 ? { reason: this.reason, ...fault } : fault
  }
}

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'invalid_input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'precondition_failed',
  413: 'payload_too_large',
  422: 'invalid_input',
  429: 'rate_limited',
}

const reasonOf = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'reason' in body && typeof body.reason === 'string'
    ? body.reason
    : null

/** Reads a refusal's body; one that is not a problem document is told by its status alone. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const wait = Number(response.headers.get('retry-after'))
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null
  const parsed = problemSchema.safeParse(body)
  if (parsed.success) {
    const { status, code, detail, fields } = parsed.data
    return new ApiProblem(status, code, detail, fields, reasonOf(body), retryAfter)
  }
  const code = BY_STATUS[response.status] ?? 'internal'
  return new ApiProblem(response.status, code, response.statusText, [], reasonOf(body), retryAfter)
}

export const isProblem = (error: unknown, ...codes: ProblemCode[]): error is ApiProblem =>
  error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code))
