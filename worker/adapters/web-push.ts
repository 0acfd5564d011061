import { buildPushPayload } from '@block65/webcrypto-web-push'
import { accepted, failed, type Handover, type OutgoingPush, type Provider } from './provider.ts'
import { FetchFailure, type SafeFetch } from './safe-fetch.ts'
import { type VapidKey, vapidPublicKey } from './vapid-key.ts'

export interface WebPushSettings {
  key: VapidKey
  /** Whom a push service writes to when something is wrong: `mailto:` or https. */
  subject: string
}

/** How long a push service keeps a message for a browser that is away (s). */
const LIFETIME = 43_200
const TIMEOUT = 15_000

/**
 * Web Push: encrypted for the browser alone (RFC 8291 over RFC 8188), signed with the VAPID key (RFC 8292). The
 * address comes from a browser, so it is reached by `safeFetch`. A push service takes no key: what is lost stays so.
 */
export const createWebPush = (safeFetch: SafeFetch, settings: WebPushSettings): Provider<OutgoingPush> => ({
  ...{ name: 'web-push', dedupes: false },
  async send({ endpoint, p256dh, auth, payload, urgency }) {
    const { key, subject } = settings
    const vapid = { subject, publicKey: vapidPublicKey(key), privateKey: key.d }
    let request: Awaited<ReturnType<typeof buildPushPayload>>
    try {
      const options = { ttl: LIFETIME, urgency }
      const subscription = { endpoint: signedFor(endpoint), expirationTime: null, keys: { p256dh, auth } }
      request = await buildPushPayload({ data: payload, options }, subscription, vapid)
    } catch (error) {
      return failed('gone', `The browser's keys are not usable: ${String(error)}`)
    }
    const { 'content-length': _length, ...headers } = request.headers
    try {
      const answer = await safeFetch(endpoint, {
        ...{ method: 'POST', headers, body: request.body },
        ...{ maxBytes: 16_384, timeout: TIMEOUT },
      })
      const { status, body } = answer
      return outcome(status, answer.headers, new TextDecoder().decode(body))
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error
      return failed(error.fault === 'refused' ? 'refused' : 'lost', error.message)
    }
  },
})

/** The library signs for https alone; what is not https is a peer on this machine, which `safeFetch` lets pass in tests. */
const signedFor = (endpoint: string) => endpoint.replace(/^http:/, 'https:')

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
