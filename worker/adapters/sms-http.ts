import { z } from 'zod'
import { handOver } from './hand-over.ts'
import type { OutgoingSms, Provider } from './provider.ts'

export interface SmsHttpSettings {
  url: string
  token: string
  from: string
  timeout?: number
}

const answer = z.object({ id: z.string() })

/**
 * Any gateway that takes `POST {from, to, text, reference}` with a bearer token, answers 2xx with an `id`, and
 * sends the same `Idempotency-Key` once (docs/design/sending.md says the contract).
 */
export const createSmsHttp = ({ url, token, from, timeout }: SmsHttpSettings): Provider<OutgoingSms> => ({
  ...{ name: 'sms-http', dedupes: true },
  send: ({ id, to, text }) =>
    handOver({
      url,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': id,
      },
      body: JSON.stringify({ from, to, text, reference: id }),
      refOf: (body) => answer.safeParse(body).data?.id ?? null,
      timeout,
    }),
})
