import { z } from 'zod'
import { handOver } from './hand-over.ts'
import type { OutgoingSms, Provider } from './provider.ts'

export interface TwilioSettings {
  accountSid: string
  authToken: string
  /** A number (E.164) or the id of a messaging service (`MG…`). */
  from: string
  baseUrl: string
  /** Where Twilio reports what became of this effect. */
  statusUrl(effectId: string): string
  timeout?: number
}

const answer = z.object({ sid: z.string() })

/**
 * Sends by Twilio's Messages resource, which takes no idempotency key: what is lost is settled by the report to
 * its `StatusCallback`, which names the effect, or by a person.
 */
export const createTwilio = (settings: TwilioSettings): Provider<OutgoingSms> => ({
  ...{ name: 'twilio', dedupes: false },
  send({ id, to, text }) {
    const { accountSid, authToken, from, baseUrl, statusUrl, timeout } = settings
    const form = new URLSearchParams({ To: to, Body: text, StatusCallback: statusUrl(id) })
    form.set(from.startsWith('MG') ? 'MessagingServiceSid' : 'From', from)
    return handOver({
      url: `${baseUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`,
      headers: {
        authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form.toString(),
      refOf: (body) => answer.safeParse(body).data?.sid ?? null,
      timeout,
    })
  },
})
