import { buildPushHTTPRequest } from '@pushforge/builder'
import { accepted, failed, type Handover, type OutgoingPush, type Provider } from './provider.ts'
import { FetchFailure, type SafeFetch } from './safe-fetch.ts'
import type { VapidKey } from './vapid-key.ts'

export interface WebPushSettings {
  key: VapidKey
  /** Whom a push service writes to when something is wrong: `mailto:` or https. */
  subject: string
}

/** Half of the day that a VAPID token may last (RFC 8292, section 2), which the library takes from it (s). */
const LIFETIME = 43_200
const TIMEOUT = 15_000

/**
 * Web Push: encrypted for the browser alone (RFC 8291 over RFC 8188), signed with the VAPID key (RFC 8292). The
 * address comes from a browser, so it is reached by `safeFetch`. A push service takes no key: what is lost stays so.
 */
export const createWebPush = (
  safeFetch: SafeFetch,
  { key, subject }: WebPushSettings,
): Provider<OutgoingPush> => ({
  ...{ name: 'web-push', dedupes: false },
  async send({ endpoint, p256dh, auth, payload, urgency }) {
    let request: Awaited<ReturnType<typeof buildPushHTTPRequest>>
    try {
      request = await buildPushHTTPRequest({
        privateJWK: key,
        // The library insists on https; the test's own push service on this machine has none.
        subscription: { endpoint: endpoint.replace(/^http:/, 'https:'), keys: { p256dh, auth } },
        message: { payload: JSON.parse(payload), adminContact: subject, options: { ttl: LIFETIME, urgency } },
      })
    } catch (error) {
      return failed('gone', `The browser's keys are not usable: ${String(error)}`)
    }
    try {
      const { status, headers, body } = await safeFetch(endpoint, {
        method: 'POST',
        headers: Object.fromEntries(new Headers(request.headers).entries()),
        body: new Uint8Array(request.body),
        ...{ maxBytes: 16_384, timeout: TIMEOUT },
      })
      return outcome(status, headers, new TextDecoder().decode(body))
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error
      return failed(error.fault === 'refused' ? 'refused' : 'lost', error.message)
    }
  },
})

/** RFC 8030: 201 is taken, 404 and 410 end the subscription, 413 is too large, 429 too often. */
function outcome(status: number, headers: Headers, text: string): Handover {
  if (status >= 200 && status < 300) return accepted(headers.get('location')?.slice(0, 300) ?? null)
  const reason = `${status} ${text.replaceAll(/\s+/g, ' ').slice(0, 200)}`
  if (status === 404 || status === 410) return failed('gone', reason)
  if (status === 429) return failed('throttled', reason, Number(headers.get('retry-after') ?? 0) * 1000)
  if (status === 401 || status === 403) return failed('down', reason)
  if (status === 502 || status === 504) return failed('lost', reason)
  return failed(status >= 500 ? 'down' : 'refused', reason)
}
