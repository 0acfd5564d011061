import { z } from 'zod'
import { isMailAddress, isOneLine, parseSender } from '#core/domain/mail/address'
import { handOver } from './hand-over.ts'
import { failed, type OutgoingMail, type Provider } from './provider.ts'

export interface ResendSettings {
  apiKey: string
  baseUrl: string
  timeout?: number
}

const answer = z.object({ id: z.string() })

/**
 * Sends by Resend's API, or one that is like it: `POST /emails`. The effect's id is its `Idempotency-Key`, which
 * Resend keeps for 24 hours, and a tag, by which its webhooks name the mail when its answer was lost.
 */
export const createResendMailer = (settings: ResendSettings): Provider<OutgoingMail> => ({
  ...{ name: 'resend', dedupes: true },
  async send({ id, from, to, subject, text, html, headers }) {
    if (!parseSender(from) || !isMailAddress(to) || !isOneLine(subject))
      return failed('refused', 'Sender, recipient or subject cannot be sent.')
    return handOver({
      url: `${settings.baseUrl}/emails`,
      headers: {
        authorization: `Bearer ${settings.apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': id,
      },
      body: JSON.stringify({
        ...{ from, to: [to], subject, text, html },
        ...(headers && { headers }),
        tags: [{ name: 'effect', value: id }],
      }),
      refOf: (body) => answer.safeParse(body).data?.id ?? null,
      // A twin of this request is still being handled.
      statuses: { 409: 'throttled' },
      timeout: settings.timeout,
    })
  },
})
