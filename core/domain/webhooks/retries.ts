import type { FailureClass, RetryPolicy } from '../notifications/retry-plan.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The waits that the Standard Webhooks specification proposes: ten tries within three days. */
const WAITS = [
  ...[5_000, 5 * MINUTE, 30 * MINUTE],
  ...[2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
]
const LONGEST = 24 * HOUR

/**
 * When an event goes to an endpoint again. Whatever it answers but 2xx may be mended by whoever runs it, so all but
 * 410 is tried again, with the same id, by which it knows a copy.
 */
export const WEBHOOK_RETRIES: RetryPolicy = {
  attempts: WAITS.length + 1,
  waitAfter: (failures) => WAITS[failures - 1] ?? LONGEST,
  longest: LONGEST,
  final: ['gone'],
}

/** Whoever asks for a test looks on. */
export const TEST_RETRIES: RetryPolicy = { ...WEBHOOK_RETRIES, attempts: 1 }

/** What a status says (RFC 9110; 410 by the specification); null is success. */
export function webhookFault(status: number): FailureClass | null {
  if (status >= 200 && status < 300) return null
  if (status === 410) return 'gone'
  if (status === 408 || status === 425 || status === 429) return 'throttled'
  // A gateway's own: whether the request got through is not known.
  if (status === 502 || status === 504 || status === 520 || status === 524) return 'lost'
  return status >= 500 ? 'down' : 'refused'
}
