import type { Failure } from '#core/domain/notifications/retry-plan'
import { webhookFault } from '#core/domain/webhooks/retries'
import { isNotConnected, retryAfterOf } from '../../adapters/hand-over.ts'
import { FetchFailure } from '../../adapters/safe-fetch.ts'
import type { Deps } from '../../deps.ts'
import { type SignedParts, signatureHeaders } from './sign.ts'

/** For everything: looking the host up, connecting, waiting, reading (ms); less where providers have less. */
const TIMEOUT = 15_000
/** Of an answer, so much is kept (bytes). */
const KEPT = 1024

/** How a try went: without a `failure` it was taken. */
export interface Posted {
  failure: Failure | null
  status: number | null
  /** The beginning of what was answered. */
  answer: string
}

/** Sends a signed event to an address that somebody gave: by `safeFetch` alone, which follows no redirect. */
export async function postWebhook(
  { safeFetch, config }: Pick<Deps, 'safeFetch' | 'config'>,
  url: string,
  secrets: readonly string[],
  parts: SignedParts,
): Promise<Posted> {
  try {
    const { status, headers, body } = await safeFetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Marquee-Webhooks/1.0',
        ...(await signatureHeaders(secrets, parts)),
      },
      body: parts.body,
      ...{ maxBytes: KEPT, cut: true, timeout: Math.min(TIMEOUT, config.PROVIDER_TIMEOUT) },
    })
    const answer = new TextDecoder().decode(body).replaceAll('\u0000', '')
    const fault = webhookFault(status)
    const failure = fault && { class: fault, reason: `status_${status}`, retryAfter: retryAfterOf(headers) }
    return { failure, status, answer }
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error
    return { failure: unanswered(error), status: null, answer: '' }
  }
}

/** Once a request is written, nobody can tell without an answer whether it was read. */
function unanswered({ fault, reason, cause }: FetchFailure): Failure {
  if (fault === 'refused') return { class: 'refused', reason }
  return { class: isNotConnected(cause) ? 'down' : 'lost', reason }
}
