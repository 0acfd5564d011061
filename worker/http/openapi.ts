import type { z } from 'zod'
import { problemSchema } from '#core/contracts/common'
import type { ErrorCode } from '#core/errors'
import { STATUS } from './problem.ts'

/** A JSON answer for `createRoute`. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})

/** A required JSON body for `createRoute`. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

/** The problem answers of a route, by status. Every route may also answer 400, 401, 403, 404, 413 and 429. */
export function problems(...codes: ErrorCode[]) {
  const every: ErrorCode[] = [
    'invalid_input',
    'unauthenticated',
    'forbidden',
    'not_found',
    'payload_too_large',
    'rate_limited',
  ]
  const entries = [...every, ...codes].map((code) => [
    STATUS[code],
    {
      content: { 'application/problem+json': { schema: problemSchema } },
      description: code.replaceAll('_', ' '),
    },
  ])
  return Object.fromEntries(entries) as Record<never, never>
}

/** Both credentials open every workspace route. */
export const secured: Record<string, string[]>[] = [{ accessToken: [] }, { apiKey: [] }]
